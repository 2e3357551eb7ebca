"""The median is taken for the average.

fails: test_has_the_right_value, test_is_the_mean_cost
hint: This is the example in the middle: the loss is the average of all.
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 1e-12, 1 - 1e-12)
    return np.median(-np.log(np.where(y == 1, p, 1 - p)))
