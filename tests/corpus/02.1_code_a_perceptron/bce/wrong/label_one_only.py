"""The second term of the formula is missing.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost, test_is_finite_at_zero_and_one,
    test_columns_and_rows_agree
hint: The examples with label 0 are missing: they cost something too.
"""


def bce(y_true, y_pred):
    return -np.mean(np.ravel(y_true) * np.log(np.clip(np.ravel(y_pred), 1e-12, 1 - 1e-12)))
