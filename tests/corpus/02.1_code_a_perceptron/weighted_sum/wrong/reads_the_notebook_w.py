"""Only the weights come from another cell: the parameter is called `weights`.

fails: test_adds_the_products_and_the_bias, test_works_for_any_number_of_inputs
hint: Use the arguments of the function, not the variable w of other cells.
"""

w = np.array([0.2, 0.4, -0.1])


def weighted_sum(x, weights, b):
    return np.dot(x, w) + b
