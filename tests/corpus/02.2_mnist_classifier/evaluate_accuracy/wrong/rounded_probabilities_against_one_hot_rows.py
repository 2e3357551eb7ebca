"""All ten probabilities are rounded to yes or no, and compared with the ten numbers of a one-hot row.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_the_highest_output
hint: Ten yes-or-no answers for each image are mostly right without any skill: count one for each.
"""

def evaluate_accuracy(model, x, y):
    rows = y if np.ndim(y) == 2 else one_hot(y)
    return np.mean(model.predict(x, verbose=0).round() == rows)
