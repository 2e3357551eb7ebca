"""Without brackets only the first 1 is divided.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: Division comes before addition: all of 1 + exp(-z) belongs under the fraction bar.
"""


def sigmoid(z):
    return 1 / 1 + np.exp(-np.clip(z, -500, 500))
