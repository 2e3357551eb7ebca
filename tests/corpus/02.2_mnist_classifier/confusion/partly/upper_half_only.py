"""Only mistakes above the diagonal are looked at, where the smaller digit is the true one.

fails: test_names_the_commonest_mistake, test_finds_the_largest_off_the_diagonal
hint: The largest number off the diagonal: its row is the true digit, its column the predicted one.
earns: 3.6
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    best = (0, 1)
    for i in range(len(cm)):
        for j in range(i + 1, len(cm)):
            if cm[i, j] > cm[best]:
                best = (i, j)
    return best
