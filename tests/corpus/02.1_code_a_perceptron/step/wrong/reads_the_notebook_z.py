"""The parameter is called x, and the body reads the z of an earlier cell.

fails: test_is_zero_below_and_one_above, test_fires_just_above_zero
hint: Use the argument of the function, not the variable z of other cells.
"""

z = np.array([-1.0, 0.0, 1.0, 2.0])


def step(x):
    return np.where(z > 0, 1, 0)
