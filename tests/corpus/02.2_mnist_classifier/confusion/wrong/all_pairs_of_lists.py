"""Every true digit is paired with every prediction, in two nested loops.

fails: test_rows_are_true_digits, test_is_always_k_by_k, test_counts_any_labels,
    test_keeps_places_of_absent_digits, test_takes_lists
hint: Every label met every prediction here: the first belongs to the first, the second to the second.
earns: 2.4
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t in y_true:
        for p in y_pred:
            cm[t, p] += 1
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return np.unravel_index(mistakes.argmax(), mistakes.shape)
