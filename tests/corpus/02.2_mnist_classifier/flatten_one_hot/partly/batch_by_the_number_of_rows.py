"""Whether it is a single image is decided by a height of 28, and not by the number of axes.

fails: test_makes_a_batch_of_a_single_image, test_flattens_any_single_image
hint: These are two rows of one image: together they make one row.
earns: 3.89
"""


def flatten_images(images):
    if images.shape == (28, 28):
        images = images[None]
    return images.reshape(images.shape[0], -1)


def one_hot(labels, num_classes=10):
    return keras.utils.to_categorical(labels, num_classes)
