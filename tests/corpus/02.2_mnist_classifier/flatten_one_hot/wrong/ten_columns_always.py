"""There are ten columns, and num_classes is not looked at.

fails: test_puts_a_one_at_the_label, test_has_as_many_columns_as_classes
hint: Always `num_classes` columns, whatever digits occur.
earns: 3.33
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    rows = np.zeros((len(labels), 10))
    for i in range(len(labels)):
        rows[i][labels[i]] = 1
    return rows
