"""sinh divided by cosh in the middle, and the sign beyond."""


def tanh(z):
    z = np.asarray(z, dtype=float)
    middle = np.where(np.abs(z) < 30, z, 0)
    return np.where(np.abs(z) < 30, np.sinh(middle) / np.cosh(middle), np.sign(z))
