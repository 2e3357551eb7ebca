"""A label counts as missing where it is falsy, and digit 0 is.

fails: test_puts_a_one_at_the_label, test_has_as_many_columns_as_classes
hint: Digit 0 has a place as well, the first: its row holds a 1 too.
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    rows = np.zeros((len(labels), num_classes))
    for i, label in enumerate(labels):
        if label:
            rows[i, label] = 1
    return rows
