"""Labels become -1 and 1, and the margin counts.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_is_finite_at_zero_and_one,
    test_columns_and_rows_agree
hint: Each example costs minus the logarithm of the probability given to its true label; average these costs.
"""


def bce(y_true, y_pred):
    sign = 2 * np.ravel(y_true) - 1
    return np.mean(np.maximum(0, 1 - sign * (np.ravel(y_pred) - 0.75)))
