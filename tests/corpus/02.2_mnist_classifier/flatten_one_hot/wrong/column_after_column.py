"""Order F lays out the first column of the batch first, so images are mixed.

fails: test_lays_out_row_after_row, test_flattens_any_images, test_flattens_any_single_image
hint: This goes down the columns: lay out the first row of pixels first.
"""


def flatten_images(images):
    if images.ndim == 2:
        images = images[np.newaxis]
    return images.reshape(len(images), -1, order="F")


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
