"""The clip writes into the predictions that were given.

fails: test_leaves_its_inputs_alone
hint: A function leaves its inputs as they were: work on a copy.
earns: 4.44
"""


def bce(y_true, y_pred):
    np.clip(y_pred, 1e-12, 1 - 1e-12, out=y_pred)
    y, p = np.ravel(y_true), np.ravel(y_pred)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
