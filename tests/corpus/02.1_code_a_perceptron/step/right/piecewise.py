"""np.piecewise with conditions and values written in the wrong order of size, which does not matter."""


def step(z):
    z = np.asarray(z, dtype=float)
    return np.piecewise(z, [z > 0, z <= 0], [1.0, 0.0])
