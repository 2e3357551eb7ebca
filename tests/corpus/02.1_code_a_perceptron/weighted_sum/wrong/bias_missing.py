"""The bias is an argument that nobody uses.

fails: test_adds_the_products_and_the_bias, test_zero_inputs_leave_the_bias, test_works_for_any_number_of_inputs
hint: The bias is missing: with all inputs 0, what should the neuron say?
"""


def weighted_sum(x, w, b):
    return np.dot(x, w)
