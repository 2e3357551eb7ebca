"""1 - tanh² is what training needs of it later.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: This is the slope of tanh, not its value.
"""


def tanh(z):
    return 1 - np.tanh(z) ** 2
