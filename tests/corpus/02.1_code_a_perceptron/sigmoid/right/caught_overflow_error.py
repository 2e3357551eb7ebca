"""math.exp in a `try`: where it overflows the answer is 0."""

import math


def one(value):
    try:
        return 1.0 / (1.0 + math.exp(-value))
    except OverflowError:
        return 0.0


def sigmoid(z):
    z = np.asarray(z)
    return np.array([one(value) for value in z.ravel().tolist()]).reshape(z.shape)
