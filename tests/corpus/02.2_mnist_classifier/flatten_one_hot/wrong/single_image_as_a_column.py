"""A single image becomes a column, with one row for each pixel.

fails: test_makes_a_batch_of_a_single_image, test_flattens_any_single_image
hint: One image makes one row: here each pixel has a row of its own.
earns: 3.89
"""


def flatten_images(images):
    if images.ndim == 2:
        return images.reshape(-1, 1)
    return images.reshape(len(images), -1)


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
