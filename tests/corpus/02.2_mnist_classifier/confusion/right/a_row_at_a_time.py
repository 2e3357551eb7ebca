"""For each true digit its predictions are counted by bincount, and the pair is an array."""

def confusion_matrix(y_true, y_pred, k=10):
    y_true, y_pred = np.asarray(y_true, dtype=int), np.asarray(y_pred, dtype=int)
    return np.stack([np.bincount(y_pred[y_true == digit], minlength=k) for digit in range(k)])


def most_confused(cm):
    cm = np.copy(cm)
    np.fill_diagonal(cm, 0)
    pairs = np.argwhere(cm == cm.max())
    return pairs[pairs[:, 0] != pairs[:, 1]][0]
