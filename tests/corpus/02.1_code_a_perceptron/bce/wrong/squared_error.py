"""The mean squared error of the lesson before.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_is_finite_at_zero_and_one,
    test_columns_and_rows_agree
hint: This is the squared error: cross-entropy is asked, which takes a logarithm.
"""


def bce(y_true, y_pred):
    return np.mean((np.ravel(y_true) - np.ravel(y_pred)) ** 2)
