"""The labels of the notebook's test images are counted, and the argument y_true is not looked at.

fails: test_rows_are_true_digits, test_is_always_k_by_k, test_counts_any_labels
hint: These are other labels than those that the function is given.
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_test, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return np.unravel_index(mistakes.argmax(), mistakes.shape)
