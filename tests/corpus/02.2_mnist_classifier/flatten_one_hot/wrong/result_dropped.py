"""reshape is called, and its result is dropped.

fails: test_lays_out_row_after_row, test_makes_a_batch_of_a_single_image, test_flattens_any_images,
    test_flattens_any_single_image
hint: Nothing has happened: `reshape` returns a new array, so keep its result.
earns: 2.22
"""


def flatten_images(images):
    images.reshape(images.shape[0], -1)
    return images


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
