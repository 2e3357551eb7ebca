"""Each pair becomes one number, bincount counts them, and divmod takes such numbers apart again."""

def confusion_matrix(y_true, y_pred, k=10):
    places = np.asarray(y_true) * k + np.asarray(y_pred)
    return np.bincount(places, minlength=k * k).reshape(k, k)


def most_confused(cm):
    off_diagonal = np.where(np.eye(len(cm)), -1, cm)
    return divmod(int(off_diagonal.argmax()), len(cm))
