"""The numbers are right, but come back in one row.

fails: test_keeps_the_shape, test_works_for_any_shape
hint: Every element goes through the curve on its own, so the result has the shape of the input.
earns: 3
"""


def tanh(z):
    return np.array([np.tanh(value) for value in np.ravel(z)])
