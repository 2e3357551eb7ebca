"""Each kind of label that occurs gets a column, in order.

fails: test_puts_a_one_at_the_label, test_has_as_many_columns_as_classes, test_keeps_columns_of_absent_digits
hint: Always `num_classes` columns, whatever digits occur.
earns: 2.78
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    kinds, places = np.unique(labels, return_inverse=True)
    return np.eye(len(kinds))[places]
