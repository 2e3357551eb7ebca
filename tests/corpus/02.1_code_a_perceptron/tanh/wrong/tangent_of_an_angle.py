"""np.tan without the h.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: This is the tangent of an angle: the one with an h is another function.
"""


def tanh(z):
    return np.tan(z)
