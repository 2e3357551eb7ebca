"""Only the bias comes from another cell, the weights are those that were given.

fails: test_adds_the_products_and_the_bias, test_zero_inputs_leave_the_bias, test_works_for_any_number_of_inputs
hint: Use the arguments of the function, not the variable b of other cells.
"""

b = 0.5


def weighted_sum(x, w, bias):
    return np.dot(x, w) + b
