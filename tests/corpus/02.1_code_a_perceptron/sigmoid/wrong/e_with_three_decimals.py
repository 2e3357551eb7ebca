"""2.718 stands for e.

fails: test_has_the_right_values, test_works_for_any_shape
hint: The number e has more digits than that: let NumPy's exponential supply it.
"""


def sigmoid(z):
    return 1 / (1 + 2.718 ** (-np.asarray(z, dtype=float)))
