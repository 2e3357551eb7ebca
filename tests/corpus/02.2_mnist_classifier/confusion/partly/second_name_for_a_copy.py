"""A second name is taken for a copy, so the caller's matrix loses its diagonal.

fails: test_leaves_the_matrix_alone
hint: The matrix belongs to the caller: clear the diagonal of a copy.
earns: 5.4
"""

def confusion_matrix(y_true, y_pred, k=10):
    return tf.math.confusion_matrix(y_true, y_pred, num_classes=k).numpy()


def most_confused(cm):
    mistakes = cm
    for digit in range(len(mistakes)):
        mistakes[digit, digit] = 0
    return np.unravel_index(mistakes.argmax(), mistakes.shape)
