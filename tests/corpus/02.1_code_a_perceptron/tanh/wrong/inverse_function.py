"""arctanh asks for the number that has this tanh.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: This is the inverse function: it asks which number has this tanh.
"""


def tanh(z):
    return np.arctanh(np.asarray(z, dtype=float))
