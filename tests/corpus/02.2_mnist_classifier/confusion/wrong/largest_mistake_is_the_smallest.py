"""argmin finds the rarest mistake, with infinity on the diagonal.

fails: test_names_the_commonest_mistake, test_finds_the_largest_off_the_diagonal
hint: This is the rarest mistake: the commonest has the largest count.
earns: 3.6
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    mistakes = cm.astype(float)
    np.fill_diagonal(mistakes, np.inf)
    return np.unravel_index(mistakes.argmin(), mistakes.shape)
