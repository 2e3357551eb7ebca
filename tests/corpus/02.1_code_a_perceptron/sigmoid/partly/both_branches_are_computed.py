"""np.where has the right two formulas, but computes both of them everywhere.

fails: test_does_not_overflow
hint: The value is right, but on its way the exponential overflows: take it only of numbers that are not positive.
earns: 5
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.nan_to_num(np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z))))
