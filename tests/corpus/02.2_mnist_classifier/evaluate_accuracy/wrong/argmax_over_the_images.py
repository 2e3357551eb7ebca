"""argmax goes down the batch, and says which image has most of each digit.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_the_highest_output
hint: Each row holds the ten outputs of one image: it has one answer, and there are eight rows.
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    answers = np.argmax(model.predict(x, verbose=0), axis=0)
    return np.mean(answers == y)
