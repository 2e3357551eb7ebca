"""A comprehension makes the products and stops there, without sum or bias.

fails: test_adds_the_products_and_the_bias, test_zero_inputs_leave_the_bias
hint: One neuron gives one number: the products still have to be added up.
"""


def weighted_sum(x, w, b):
    return [xi * wi for xi, wi in zip(x, w)]
