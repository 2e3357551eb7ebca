"""The divisor of a sample variance, one less than the number of examples.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost
hint: The average divides by the number of all examples, and not by fewer.
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 1e-12, 1 - 1e-12)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / max(len(y) - 1, 1)
