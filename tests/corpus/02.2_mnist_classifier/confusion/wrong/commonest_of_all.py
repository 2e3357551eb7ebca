"""The largest number of the whole table is looked for, which lies on the diagonal.

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
    true, predicted = np.unravel_index(np.argmax(cm), cm.shape)
    return int(true), int(predicted)
