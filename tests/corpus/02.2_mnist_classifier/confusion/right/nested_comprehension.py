"""Each place of the table counts over all pairs, and the commonest mistake is found in two loops."""

def confusion_matrix(y_true, y_pred, k=10):
    return [[sum(1 for t, p in zip(y_true, y_pred) if t == i and p == j) for j in range(k)] for i in range(k)]


def most_confused(cm):
    best, most = None, -1
    for i in range(len(cm)):
        for j in range(len(cm)):
            if i != j and cm[i][j] > most:
                best, most = (i, j), cm[i][j]
    return best
