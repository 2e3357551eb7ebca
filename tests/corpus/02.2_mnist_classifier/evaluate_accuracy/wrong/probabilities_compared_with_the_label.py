"""The ten probabilities of an image are compared with its label, which they hardly ever equal.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels
hint: Not one counts: the answer is the digit at the highest output, however low that is, and no probability.
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    probabilities = model.predict(x, verbose=0)
    return np.mean(probabilities == y[:, np.newaxis])
