"""Only the first image is looked at.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_the_highest_output
hint: Not all are right: measure on each image that the function is given, and on no other.
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    answer = np.argmax(model.predict(x[:1], verbose=0))
    return float(answer == y[0])
