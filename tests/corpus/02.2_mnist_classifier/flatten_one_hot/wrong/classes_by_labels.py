"""The table lies on its side: a row for each class and a column for each label.

fails: test_puts_a_one_at_the_label, test_has_as_many_columns_as_classes, test_keeps_columns_of_absent_digits
hint: It lies on its side: a row for each label, a column for each class.
earns: 2.78
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    table = np.zeros((num_classes, len(labels)))
    table[labels, np.arange(len(labels))] = 1
    return table
