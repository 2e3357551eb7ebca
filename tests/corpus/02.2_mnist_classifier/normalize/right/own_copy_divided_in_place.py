"""The division is in place, but on a copy of a decimal type."""


def normalize(images):
    scaled = images.astype(np.float32)
    scaled /= 255.0
    return scaled
