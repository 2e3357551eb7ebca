def confusion_matrix(y_true, y_pred, k=10):
    cm = [[0] * k for _ in range(k)]
    for true, predicted in zip(y_true, y_pred):
        cm[true][predicted] += 1
    return np.array(cm)


def most_confused(cm):
    best, pair = -1, None
    for true in range(len(cm)):
        for predicted in range(len(cm)):
            if true != predicted and cm[true][predicted] > best:
                best, pair = cm[true][predicted], (true, predicted)
    return pair
