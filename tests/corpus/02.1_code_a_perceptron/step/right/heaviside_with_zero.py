"""NumPy's own Heaviside function, told that its value at 0 is 0."""


def step(z):
    return np.heaviside(z, 0.0)
