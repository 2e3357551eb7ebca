"""math.exp for single numbers with a branch for each sign, and recursion for the rest."""

import math


def sigmoid(z):
    if np.ndim(z) > 0:
        return [sigmoid(part) for part in z]
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))
