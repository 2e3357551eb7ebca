"""It returns one byte for each element."""


def step(z):
    return (np.array(z) > 0).astype(np.uint8)
