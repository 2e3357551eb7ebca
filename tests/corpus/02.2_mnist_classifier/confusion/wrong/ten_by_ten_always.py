"""The table is 10 x 10, and k is not looked at.

fails: test_rows_are_true_digits, test_is_always_k_by_k, test_counts_any_labels,
    test_keeps_places_of_absent_digits, test_takes_lists
hint: The size comes from `k`: here it is always 10 x 10.
earns: 2.4
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((10, 10), dtype=int)
    for i in range(len(y_true)):
        cm[y_true[i]][y_pred[i]] += 1
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return np.unravel_index(mistakes.argmax(), mistakes.shape)
