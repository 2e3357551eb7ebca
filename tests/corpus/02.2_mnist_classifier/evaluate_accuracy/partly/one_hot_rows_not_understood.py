"""One-hot rows are compared with digits as they are.

fails: test_takes_one_hot_labels
hint: One-hot rows are labels too: the place of the 1 is the digit.
earns: 4.29
"""

def evaluate_accuracy(model, x, y):
    answers = np.argmax(model.predict(x, verbose=0), axis=1)
    return np.mean(answers == y)
