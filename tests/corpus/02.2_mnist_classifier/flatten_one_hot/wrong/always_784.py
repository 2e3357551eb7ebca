"""784 is written into the function, so other sizes do not fit.

fails: test_lays_out_row_after_row, test_makes_a_batch_of_a_single_image, test_flattens_any_images,
    test_flattens_any_single_image
hint: Each image, whatever its size, becomes one row: its first row of pixels, then its second, and so on.
earns: 2.22
"""


def flatten_images(images):
    return images.reshape(-1, 784)


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
