"""The label itself is written at its place, and not a 1.

fails: test_puts_a_one_at_the_label, test_has_as_many_columns_as_classes, test_keeps_columns_of_absent_digits
hint: The mark is a 1 at the place of the label, and not the label itself.
earns: 2.78
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    rows = np.zeros((len(labels), num_classes))
    rows[np.arange(len(labels)), labels] = labels
    return rows
