"""The bias is taken for a threshold and subtracted.

fails: test_adds_the_products_and_the_bias, test_zero_inputs_leave_the_bias, test_works_for_any_number_of_inputs
hint: The bias is added, not subtracted: a threshold is minus the bias.
"""


def weighted_sum(x, w, b):
    return np.asarray(x) @ np.asarray(w) - b
