"""The counts are divided by the number of images of each true digit before the largest is looked for.

fails: test_finds_the_largest_off_the_diagonal
hint: The largest count is wanted, and not the largest share of its row.
earns: 4.2
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    shares = cm / np.maximum(cm.sum(axis=1, keepdims=True), 1)
    np.fill_diagonal(shares, -1)
    return np.unravel_index(shares.argmax(), shares.shape)
