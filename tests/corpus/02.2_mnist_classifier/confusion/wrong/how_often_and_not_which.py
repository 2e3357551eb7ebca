"""The count of the commonest mistake is returned, and not the pair of digits.

fails: test_names_the_commonest_mistake, test_finds_the_largest_off_the_diagonal
hint: This is how often it happened: the question is between which digits.
earns: 3.6
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    return (cm - np.diag(np.diag(cm))).max()
