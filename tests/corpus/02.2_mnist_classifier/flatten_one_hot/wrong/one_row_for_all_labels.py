"""All labels are marked in one row.

fails: test_puts_a_one_at_the_label, test_has_as_many_columns_as_classes, test_keeps_columns_of_absent_digits
hint: All labels share one row here: each has a row of its own.
earns: 2.78
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    marks = np.zeros(num_classes)
    for label in labels:
        marks[label] = 1
    return marks
