"""Only images that were read rightly are counted.

fails: test_rows_are_true_digits, test_is_always_k_by_k, test_counts_any_labels,
    test_keeps_places_of_absent_digits
hint: The mistakes are missing: they belong off the diagonal.
earns: 2.4
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for digit in range(k):
        cm[digit, digit] = np.sum((np.asarray(y_true) == digit) & (np.asarray(y_pred) == digit))
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return np.unravel_index(mistakes.argmax(), mistakes.shape)
