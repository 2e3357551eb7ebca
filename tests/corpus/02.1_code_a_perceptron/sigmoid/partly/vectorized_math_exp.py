"""math.exp raises an error where NumPy only warns.

fails: test_is_finite_far_out, test_does_not_overflow
hint: Far out the curve is flat: keep the exponential from growing beyond all bounds on either side.
earns: 4
"""

import math


def sigmoid(z):
    return np.vectorize(lambda value: 1 / (1 + math.exp(-value)))(z)
