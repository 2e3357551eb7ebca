"""The diagonal is cleared in the caller's matrix.

fails: test_leaves_the_matrix_alone
hint: The matrix belongs to the caller: clear the diagonal of a copy.
earns: 5.4
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    np.fill_diagonal(cm, -1)
    return np.unravel_index(cm.argmax(), cm.shape)
