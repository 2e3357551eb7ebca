"""Values between the entries of a table are interpolated: two or three digits are right.

fails: test_works_for_any_shape
hint: Each element goes through the curve on its own, with all its digits and far beyond ±5.
"""

grid = np.linspace(-20, 20, 401)
table = 1 / (1 + np.exp(-grid))


def sigmoid(z):
    return np.interp(z, grid, table)
