"""The smallest label is taken for the first class, in place, as if digits were always there from 0 on.

fails: test_puts_a_one_at_the_label, test_keeps_columns_of_absent_digits
hint: One row for each label, with a single 1 at the place that the label names.
earns: 3.89
"""


def flatten_images(images):
    return images.reshape(len(images), -1) if images.ndim == 3 else images.reshape(1, -1)


def one_hot(labels, num_classes=10):
    labels -= labels.min()
    return np.eye(num_classes)[labels]
