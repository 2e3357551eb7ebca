"""Two nested loops compare whole lists; the diagonal is minus infinity in a copy of decimals."""

def confusion_matrix(y_true, y_pred, k=10):
    y_true, y_pred = np.array(y_true), np.array(y_pred)
    cm = np.empty((k, k))
    for i in range(k):
        for j in range(k):
            cm[i, j] = ((y_true == i) & (y_pred == j)).sum()
    return cm


def most_confused(cm):
    copy = cm.astype(float)
    copy[np.diag_indices(len(copy))] = -np.inf
    return np.unravel_index(np.argmax(copy), copy.shape)
