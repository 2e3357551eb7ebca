"""The largest number is taken for the diagonal's, so the second largest is looked up.

fails: test_names_the_commonest_mistake, test_finds_the_largest_off_the_diagonal
hint: The diagonal is what was read rightly: look for the largest mistake.
earns: 3.6
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    second = np.sort(cm, axis=None)[-2]
    row, column = np.argwhere(cm == second)[0]
    return row, column
