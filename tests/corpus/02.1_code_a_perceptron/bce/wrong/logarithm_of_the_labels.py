"""y_true and y_pred changed places in the formula, without a clip.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_is_finite_at_zero_and_one,
    test_columns_and_rows_agree
hint: The logarithm goes on the predictions: it seems to be on the labels.
"""


def bce(y_true, y_pred):
    y_true, y_pred = np.ravel(y_true), np.ravel(y_pred)
    return -np.mean(y_pred * np.log(y_true) + (1 - y_pred) * np.log(1 - y_true))
