"""arctanh asks for the number that has this tanh.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: The curve runs from -1 to 1 and passes through 0 at 0.
"""


def tanh(z):
    return np.arctanh(np.asarray(z, dtype=float))
