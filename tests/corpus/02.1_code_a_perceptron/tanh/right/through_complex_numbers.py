"""The tangent of an imaginary number, turned back."""


def tanh(z):
    z = np.clip(np.asarray(z, dtype=float), -300, 300)
    return (-1j * np.tan(1j * z)).real
