"""An answer counts only where its probability is above one half.

fails: test_counts_right_answers, test_takes_the_highest_output
hint: Not one counts: the answer is the digit at the highest output, however low that is, and no probability.
earns: 3.57
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    probabilities = model.predict(x, verbose=0)
    sure = probabilities[np.arange(len(x)), y] > 0.5
    return np.mean(sure)
