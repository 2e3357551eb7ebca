"""cosh in place of tanh.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: This is cosh, the lower half of the fraction: tanh is 0 at 0.
"""


def tanh(z):
    return np.cosh(np.clip(z, -300, 300))
