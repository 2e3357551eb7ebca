"""The comparison, taken as 0 or 1, is multiplied with the numbers."""


def relu(z):
    return z * (np.asarray(z) > 0)
