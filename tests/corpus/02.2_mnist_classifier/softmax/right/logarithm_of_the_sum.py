"""The logarithm of the sum is subtracted before e is raised, so nothing is divided."""


def softmax(z):
    z = np.asarray(z, dtype=float)
    return np.exp(z - np.logaddexp.reduce(z, axis=-1, keepdims=True))
