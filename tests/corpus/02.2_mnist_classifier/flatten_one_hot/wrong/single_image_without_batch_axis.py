"""A single image is flattened to a row without a batch axis.

fails: test_makes_a_batch_of_a_single_image, test_flattens_any_single_image
hint: Keep the batch axis: a batch of one has the shape (1, 4).
earns: 3.89
"""


def flatten_images(images):
    if images.ndim == 2:
        return images.flatten()
    return np.array([image.flatten() for image in images])


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
