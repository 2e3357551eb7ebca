"""A loop with an `if` handles positive numbers, and the rest stays 0.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: Negative inputs have outputs too: minus those of their mirror images.
"""


def tanh(z):
    z = np.asarray(z, dtype=float)
    result = np.zeros(z.shape)
    result[z > 0] = np.tanh(z[z > 0])
    return result
