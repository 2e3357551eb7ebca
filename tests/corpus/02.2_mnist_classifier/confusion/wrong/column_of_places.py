"""np.where gives lists of rows and columns, which are returned as they are: two lists and not two numbers.

fails: test_names_the_commonest_mistake, test_finds_the_largest_off_the_diagonal
hint: Two whole numbers are wanted, and not a list of rows and one of columns.
earns: 3.6
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    mistakes = cm - np.diag(np.diag(cm))
    return np.where(mistakes == mistakes.max())
