"""The 2 inside the sigmoid is missing: the curve is too flat.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape
hint: The curve is too flat: tanh is a sigmoid of twice the input, stretched.
"""


def tanh(z):
    return 2 * sigmoid(z) - 1
