"""The row with the most mistakes is found, and in it the commonest, which need not be the commonest of all.

fails: test_finds_the_largest_off_the_diagonal
hint: The largest single count is wanted, in whichever row it is.
earns: 4.2
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    true = mistakes.sum(axis=1).argmax()
    return true, mistakes[true].argmax()
