"""The costs come back in an array, without a mean.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost
hint: These are the costs of the examples, one each: the loss is one number, their average.
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 1e-12, 1 - 1e-12)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))
