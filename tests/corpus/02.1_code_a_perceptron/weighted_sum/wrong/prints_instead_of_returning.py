"""The result is printed, and the function returns nothing.

fails: test_adds_the_products_and_the_bias, test_gives_one_result_per_row, test_zero_inputs_leave_the_bias,
    test_works_for_any_number_of_inputs, test_works_for_any_batch, test_keeps_decimals_of_whole_inputs
hint: Multiply each input by its own weight, add the products up, and add the bias once at the end.
earns: 0
"""


def weighted_sum(x, w, b):
    print(np.dot(x, w) + b)
