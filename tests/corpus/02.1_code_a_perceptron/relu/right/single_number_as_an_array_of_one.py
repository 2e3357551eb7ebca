"""A single number comes back in an array of one element."""


def relu(z):
    return np.atleast_1d(np.fmax(z, 0.0))
