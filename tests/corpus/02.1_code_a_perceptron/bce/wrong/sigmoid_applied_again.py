"""The predictions are taken for logits and go through a sigmoid.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_is_finite_at_zero_and_one,
    test_columns_and_rows_agree
hint: These predictions are probabilities already: no sigmoid goes over them again.
"""


def bce(y_true, y_pred):
    y = np.ravel(y_true)
    p = 1 / (1 + np.exp(-np.ravel(y_pred)))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
