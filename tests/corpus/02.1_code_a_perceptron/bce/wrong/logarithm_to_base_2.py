"""Information is counted in bits.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_columns_and_rows_agree
hint: This counts in bits: use the natural logarithm.
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p))
