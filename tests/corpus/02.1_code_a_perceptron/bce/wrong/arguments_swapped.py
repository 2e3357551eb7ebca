"""The parameters stand in the order (predictions, labels): the logarithm falls on the labels.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_columns_and_rows_agree
hint: The logarithm goes on the predictions: it seems to be on the labels.
"""


def bce(y_pred, y_true):
    p = np.clip(np.ravel(y_pred), 1e-7, 1 - 1e-7)
    y = np.ravel(y_true)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
