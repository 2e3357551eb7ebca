"""It takes lists of lists apart by calling itself."""


def relu(z):
    if np.ndim(z) == 0:
        return z if z > 0 else 0
    return [relu(part) for part in z]
