"""math.tanh for each number, with recursion for the shape, as nested lists."""

import math


def tanh(z):
    return math.tanh(z) if np.ndim(z) == 0 else [tanh(part) for part in z]
