"""A multiplication by 1/255 stands for the division, and rounds a little differently."""

SCALE = 1.0 / 255.0


def normalize(images):
    return np.multiply(images, SCALE, dtype=np.float64)
