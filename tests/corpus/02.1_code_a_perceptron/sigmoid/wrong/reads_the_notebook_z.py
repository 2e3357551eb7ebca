"""The parameter is called x, and the body reads the z of an earlier cell.

fails: test_has_the_right_values, test_works_for_any_shape
hint: Use the argument of the function, not the variable z of other cells.
"""

z = 0.0


def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(z)))
