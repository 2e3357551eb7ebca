"""The sibling was called by mistake.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: This is sigmoid, which runs from 0 to 1: tanh runs from -1 to 1.
"""


def tanh(z):
    return sigmoid(z)
