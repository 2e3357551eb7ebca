"""The divisor is the largest number that the images' type can hold."""


def normalize(images):
    largest = np.iinfo(images.dtype).max
    return np.array(images, dtype=float) / largest
