"""The parameter is called x, and the body reads the z of an earlier cell.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_has_no_upper_limit,
    test_works_for_any_shape
hint: Use the argument of the function, not the variable z of other cells.
"""

z = np.linspace(-2, 2, 5)


def relu(x):
    return np.maximum(0, z)
