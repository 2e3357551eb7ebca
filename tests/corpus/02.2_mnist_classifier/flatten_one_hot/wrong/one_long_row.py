"""reshape(-1) strings the pixels of all images together.

fails: test_lays_out_row_after_row, test_makes_a_batch_of_a_single_image, test_flattens_any_images,
    test_flattens_any_single_image
hint: All images ended up in one row: keep the batch axis, one row for each image.
earns: 2.22
"""


def flatten_images(images):
    return images.reshape(-1)


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
