"""argmax counts through the flat table, and its number is returned as it is.

fails: test_names_the_commonest_mistake, test_finds_the_largest_off_the_diagonal
hint: This counts through the table as one long row: turn it back into a row and a column.
earns: 3.6
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return mistakes.argmax()
