"""sinh: half of the difference, never divided.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: This is only the upper half of the fraction (sinh): it is still to be divided.
"""


def tanh(z):
    return np.sinh(np.clip(z, -300, 300))
