"""A histogram in two dimensions counts, and of all places with the largest count the last is taken."""

def confusion_matrix(y_true, y_pred, k=10):
    edges = np.arange(k + 1) - 0.5
    counts, _, _ = np.histogram2d(y_true, y_pred, bins=[edges, edges])
    return counts.astype(int)


def most_confused(cm):
    mistakes = cm * (1 - np.eye(len(cm), dtype=int))
    rows, columns = np.where(mistakes == mistakes.max())
    return int(rows[-1]), int(columns[-1])
