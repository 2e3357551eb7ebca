"""Without an axis, argmax gives one number for all images together.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_the_highest_output
hint: One answer is compared with all labels: each image has ten outputs and an answer of its own.
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    answer = np.argmax(model.predict(x, verbose=0))
    return np.mean(answer == y)
