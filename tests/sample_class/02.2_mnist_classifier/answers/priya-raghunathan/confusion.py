def confusion_matrix(y_true, y_pred, k=10):
    digits = sorted(set(y_true) | set(y_pred))
    place = {digit: i for i, digit in enumerate(digits)}
    cm = np.zeros((len(digits), len(digits)), dtype=int)
    for true, predicted in zip(y_true, y_pred):
        cm[place[true], place[predicted]] += 1
    return cm


def most_confused(cm):
    mistakes = np.array(cm)
    np.fill_diagonal(mistakes, -1)
    return np.unravel_index(np.argmax(mistakes), mistakes.shape)
