"""The formula as printed, on numbers of 32 bits.

fails: test_does_not_overflow
hint: The value is right, but on its way the exponential overflows: take it only of numbers that are not positive.
earns: 5
"""


def sigmoid(z):
    z = np.asarray(z, dtype=np.float32)
    return np.float32(1) / (np.float32(1) + np.exp(-z))
