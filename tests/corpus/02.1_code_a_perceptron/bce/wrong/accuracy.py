"""The share of right answers is returned, the other number that is shown in training.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_is_finite_at_zero_and_one,
    test_columns_and_rows_agree
hint: This is the share of right answers, the accuracy: a loss also asks how sure they were.
"""


def bce(y_true, y_pred):
    return np.mean((np.ravel(y_pred) > 0.5) == np.ravel(y_true))
