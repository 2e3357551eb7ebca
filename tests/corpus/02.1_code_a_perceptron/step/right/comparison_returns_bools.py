"""It returns the comparison itself: true and false count as 1 and 0."""


def step(z):
    return np.asarray(z) > 0
