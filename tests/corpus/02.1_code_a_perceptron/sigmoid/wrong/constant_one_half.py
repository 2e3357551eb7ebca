"""A constant satisfies the symmetry, and nothing else.

fails: test_has_the_right_values, test_works_for_any_shape, test_takes_single_numbers_and_equal_ones,
    test_is_finite_far_out
hint: The curve runs from 0 to 1 and crosses one half at 0, for each element on its own.
earns: 0
"""


def sigmoid(z):
    return np.full(np.shape(z), 0.5)
