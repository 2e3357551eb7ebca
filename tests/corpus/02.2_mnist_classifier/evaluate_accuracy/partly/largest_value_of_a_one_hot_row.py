"""Of one-hot rows the largest value is taken, which is always 1, and not its place.

fails: test_takes_one_hot_labels
hint: One-hot rows are labels too: the place of the 1 is the digit.
earns: 4.29
"""

def evaluate_accuracy(model, x, y):
    answers = np.argmax(model.predict(x, verbose=0), axis=1)
    y = np.asarray(y)
    if y.ndim == 2:
        y = y.max(axis=1)
    return np.mean(answers == y)
