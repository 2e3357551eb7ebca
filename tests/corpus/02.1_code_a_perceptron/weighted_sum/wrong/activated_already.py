"""It is a whole neuron: the sigmoid is applied at once.

fails: test_adds_the_products_and_the_bias, test_gives_one_result_per_row, test_zero_inputs_leave_the_bias
hint: This is the sum after a sigmoid: the activation is a later step, and not part of the sum.
"""


def weighted_sum(x, w, b):
    z = np.dot(x, w) + b
    return 1 / (1 + np.exp(-z))
