"""math.exp in a `try`, stretched by np.vectorize: the error is caught, but NumPy still sees the overflow and warns.

fails: test_does_not_overflow
hint: The value is right, but on its way the exponential overflows: take it only of numbers that are not positive.
earns: 5
"""

import math


def one(value):
    try:
        return 1.0 / (1.0 + math.exp(-value))
    except OverflowError:
        return 0.0


def sigmoid(z):
    return np.vectorize(one, otypes=[float])(z)
