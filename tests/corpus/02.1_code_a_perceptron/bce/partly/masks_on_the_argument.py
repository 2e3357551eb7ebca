"""Predictions of 0 and 1 are replaced in the array that was given.

fails: test_leaves_its_inputs_alone
hint: A function leaves its inputs as they were: work on a copy.
earns: 4.44
"""


def bce(y_true, y_pred):
    y_pred[y_pred == 0] = 1e-10
    y_pred[y_pred == 1] = 1 - 1e-10
    y, p = np.ravel(y_true), np.ravel(y_pred)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
