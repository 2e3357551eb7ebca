"""Without the minus a good prediction has the larger loss.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_is_finite_at_zero_and_one,
    test_columns_and_rows_agree
hint: The sign is turned around: a loss is positive, and 0 when all is right.
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 1e-12, 1 - 1e-12)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
