"""Label 1 is given the first place, so everything is one place too far left.

fails: test_puts_a_one_at_the_label, test_has_as_many_columns_as_classes, test_keeps_columns_of_absent_digits
hint: It is one place too far left: digit 0 has the first place.
earns: 2.78
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    rows = np.zeros((len(labels), num_classes))
    for i, label in enumerate(labels):
        rows[i, int(label) - 1] = 1
    return rows
