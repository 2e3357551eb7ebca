"""Moved down to 0, but not stretched.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: Centred, but too narrow: the curve has to reach -1 and 1.
"""


def tanh(z):
    return sigmoid(2 * np.asarray(z)) - 0.5
