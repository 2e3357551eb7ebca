"""The table has a row for each digit that occurs, and no others.

fails: test_is_always_k_by_k, test_keeps_places_of_absent_digits
hint: The size comes from `k`, and not from the digits that occur.
earns: 4.8
"""

def confusion_matrix(y_true, y_pred, k=10):
    kinds = sorted(set(y_true) | set(y_pred))
    cm = np.zeros((len(kinds), len(kinds)), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[kinds.index(t), kinds.index(p)] += 1
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return np.unravel_index(mistakes.argmax(), mistakes.shape)
