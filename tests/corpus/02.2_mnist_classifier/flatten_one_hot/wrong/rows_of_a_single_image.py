"""The first axis is taken for the batch axis always, so the rows of a single image count as images.

fails: test_makes_a_batch_of_a_single_image, test_flattens_any_single_image
hint: These are two rows of one image: together they make one row.
earns: 3.89
"""


def flatten_images(images):
    return images.reshape(len(images), -1)


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
