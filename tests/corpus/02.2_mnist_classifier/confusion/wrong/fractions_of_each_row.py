"""Each row is divided by its sum, so fractions come back.

fails: test_rows_are_true_digits, test_is_always_k_by_k, test_counts_any_labels,
    test_keeps_places_of_absent_digits, test_takes_lists
hint: Counts are wanted, and not fractions.
earns: 2.4
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k))
    np.add.at(cm, (np.asarray(y_true), np.asarray(y_pred)), 1)
    return cm / np.maximum(cm.sum(axis=1, keepdims=True), 1)


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return np.unravel_index(mistakes.argmax(), mistakes.shape)
