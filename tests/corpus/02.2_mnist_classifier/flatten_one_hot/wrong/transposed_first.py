"""The images are transposed as a whole before they are reshaped, which mixes their pixels.

fails: test_lays_out_row_after_row, test_flattens_any_images
hint: The images are mixed: each row holds the pixels of one image only.
"""


def flatten_images(images):
    if images.ndim == 2:
        return images.reshape(1, -1)
    return images.transpose(1, 2, 0).reshape(len(images), -1)


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
