"""The numbers are right, but the shape is lost.

fails: test_keeps_the_shape, test_works_for_any_shape
hint: Every element is judged on its own, so the result has the shape of the input.
earns: 2
"""


def relu(z):
    return np.array([value if value > 0 else 0.0 for value in np.ravel(z)])
