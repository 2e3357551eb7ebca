"""The formula as printed: right values, and an overflow warning far out.

fails: test_does_not_overflow
hint: The value is right, but on its way the exponential overflows: take it only of numbers that are not positive.
earns: 5
"""


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
