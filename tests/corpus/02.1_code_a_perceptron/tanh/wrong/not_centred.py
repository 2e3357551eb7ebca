"""A sigmoid of 2z: the stretch to -1 is missing.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: Centre it at 0: this curve still runs from 0 to 1.
"""


def tanh(z):
    return 1 / (1 + np.exp(-2 * np.asarray(z)))
