"""There are as many columns as the largest label needs, and num_classes is not used.

fails: test_puts_a_one_at_the_label, test_keeps_columns_of_absent_digits
hint: Always `num_classes` columns, whatever digits occur.
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    rows = np.zeros((labels.size, int(labels.max()) + 1))
    rows[np.arange(labels.size), labels] = 1
    return rows
