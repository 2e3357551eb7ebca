"""The predictions become answers, 0 or 1, before the logarithm.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_columns_and_rows_agree
hint: Only what is sure and right costs nothing: were the predictions rounded first, or the loss?
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.round(np.ravel(y_pred)), 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
