"""The pair is (predicted, true).

fails: test_names_the_commonest_mistake, test_finds_the_largest_off_the_diagonal
hint: The two are swapped: the row, the true digit, comes first.
earns: 3.6
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    row, column = np.unravel_index(mistakes.argmax(), mistakes.shape)
    return column, row
