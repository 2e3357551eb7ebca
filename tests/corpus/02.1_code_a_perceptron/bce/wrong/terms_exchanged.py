"""(1 - y) goes with log(p), and y with log(1 - p).

fails: test_has_the_right_value, test_is_the_mean_cost, test_is_finite_at_zero_and_one, test_columns_and_rows_agree
hint: The labels 0 and 1 have changed places: label 1 costs minus the logarithm of p itself.
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 1e-12, 1 - 1e-12)
    return -np.mean((1 - y) * np.log(p) + y * np.log(1 - p))
