"""exp(z) in place of exp(-z): the curve falls.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: The curve is mirrored: it has to rise, so mind the sign of the exponent.
"""


def sigmoid(z):
    return 1 / (1 + np.exp(z))
