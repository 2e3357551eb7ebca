"""A Counter counts the pairs, and the largest count is found among the keys of a dictionary."""

from collections import Counter


def confusion_matrix(y_true, y_pred, k=10):
    cm = np.zeros((k, k), dtype=int)
    for (t, p), count in Counter(zip(map(int, y_true), map(int, y_pred))).items():
        cm[t, p] = count
    return cm


def most_confused(cm):
    mistakes = {(t, p): cm[t, p] for t in range(len(cm)) for p in range(len(cm)) if t != p}
    return max(mistakes, key=mistakes.get)
