"""The first terms of a series hold near 0 only.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: The curve runs from 0 to 1 and crosses one half at 0, for each element on its own.
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 0.5 + z / 4 - z**3 / 48 + z**5 / 480
