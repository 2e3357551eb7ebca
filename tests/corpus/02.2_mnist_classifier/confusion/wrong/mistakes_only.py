"""What was read rightly is left out of the table.

fails: test_rows_are_true_digits, test_is_always_k_by_k, test_counts_any_labels,
    test_keeps_places_of_absent_digits
hint: The diagonal is missing: what was read rightly counts too.
earns: 2.4
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        if t != p:
            cm[t, p] += 1
    return cm


def most_confused(cm):
    return np.unravel_index((cm - np.diag(np.diag(cm))).argmax(), cm.shape)
