"""expm1 of minus twice the distance keeps all digits near 0."""


def tanh(z):
    z = np.asarray(z, dtype=float)
    shrunk = np.expm1(-2 * np.abs(z))
    return -np.sign(z) * shrunk / (shrunk + 2)
