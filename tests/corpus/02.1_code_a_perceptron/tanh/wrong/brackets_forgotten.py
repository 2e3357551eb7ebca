"""Without brackets only the middle of the formula is divided.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: Division comes before addition: all of the sum belongs under the fraction bar.
"""


def tanh(z):
    z = np.clip(z, -300, 300)
    return np.exp(z) - np.exp(-z) / np.exp(z) + np.exp(-z)
