"""The exponential of minus the logarithm of 1 + exp(-z), and logaddexp knows how to take that."""


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
