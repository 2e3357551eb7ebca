"""A slice stands where the row number belongs, so every row gets the ones of all labels.

fails: test_puts_a_one_at_the_label, test_has_as_many_columns_as_classes, test_keeps_columns_of_absent_digits
hint: Every row got the ones of all labels: row i gets a single 1, that of label i.
earns: 2.78
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    rows = np.zeros((len(labels), num_classes))
    rows[:, labels] = 1
    return rows
