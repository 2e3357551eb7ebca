"""It takes the sign and lifts the negative one to 0."""


def step(z):
    return np.maximum(np.sign(z), 0)
