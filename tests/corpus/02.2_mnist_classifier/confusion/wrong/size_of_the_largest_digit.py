"""The table ends at the largest digit that occurs.

fails: test_is_always_k_by_k, test_keeps_places_of_absent_digits
hint: The size comes from `k`, and not from the largest digit.
earns: 4.8
"""

def confusion_matrix(y_true, y_pred, k=10):
    size = int(max(np.max(y_true), np.max(y_pred))) + 1
    cm = np.zeros((size, size), dtype=int)
    np.add.at(cm, (y_true, y_pred), 1)
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return np.unravel_index(mistakes.argmax(), mistakes.shape)
