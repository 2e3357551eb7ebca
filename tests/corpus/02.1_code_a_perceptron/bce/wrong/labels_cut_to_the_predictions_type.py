"""The predictions become integers before the clip, as the labels are.

fails: test_has_the_right_value, test_is_the_mean_cost
hint: Each example costs minus the logarithm of the probability given to its true label; average these costs.
"""


def bce(y_true, y_pred):
    y = np.ravel(y_true).astype(int)
    p = np.clip(np.ravel(y_pred).astype(y.dtype), 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
