"""The shape of the caller's array is set, so the raw images are flat afterwards too.

fails: test_flattens_any_images
hint: A function leaves its inputs as they were: work on a copy.
earns: 3.89
"""


def flatten_images(images):
    if images.ndim == 2:
        images = images.reshape(1, *images.shape)
    images.shape = (images.shape[0], images.shape[1] * images.shape[2])
    return images


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
