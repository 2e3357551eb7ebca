"""The flat place is taken apart by 10, whatever the size of the table.

fails: test_names_the_commonest_mistake, test_finds_the_largest_off_the_diagonal
hint: This table has three columns, and not ten: its size tells where a row ends.
earns: 3.6
"""

def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for t, p in zip(y_true, y_pred):
        cm[t, p] += 1
    return cm


def most_confused(cm):
    place = int((cm - np.diag(np.diag(cm))).argmax())
    return place // 10, place % 10
