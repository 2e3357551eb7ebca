"""A loop with an `if` handles positive numbers, and the rest stays 0.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: The curve runs from -1 to 1 and passes through 0 at 0.
"""


def tanh(z):
    z = np.asarray(z, dtype=float)
    result = np.zeros(z.shape)
    result[z > 0] = np.tanh(z[z > 0])
    return result
