import math


def sigmoid(z):
    if np.ndim(z) > 0:
        return [sigmoid(one) for one in z]
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))
