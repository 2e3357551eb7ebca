"""arctan bends alike and ends elsewhere.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: This is the arctangent: it bends alike, but its ends are not at ±1.
"""


def tanh(z):
    return np.arctan(z)
