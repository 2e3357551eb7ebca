"""The answers are right but come back as one flat row.

fails: test_keeps_the_shape
hint: Each element is judged on its own, and the result has the shape of the input.
earns: 3
"""


def step(z):
    return np.array([int(value > 0) for value in np.ravel(z)])
