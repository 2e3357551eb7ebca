"""The inputs are scaled by the largest of them, against the overflow.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: The curve runs from 0 to 1 and crosses one half at 0, for each element on its own.
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    z = z / np.max(np.abs(z))
    return 1 / (1 + np.exp(-z))
