"""The parameter is called x, and the body reads the z of an earlier cell.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: Use the argument of the function, not the variable z of other cells.
"""

z = np.zeros(3)


def tanh(x):
    return np.tanh(z)
