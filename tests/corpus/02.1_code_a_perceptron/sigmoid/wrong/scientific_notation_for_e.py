"""1e1 ** was meant as "e to the power of": it is ten.

fails: test_has_the_right_values, test_works_for_any_shape
hint: The base of the power is the number e, not 10.
"""


def sigmoid(z):
    return 1 / (1 + 1e1 ** (-np.asarray(z, dtype=float)))
