"""The answers are made one-hot as well, and all ten numbers of each row are counted.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_the_highest_output
hint: Ten yes-or-no answers for each image are mostly right without any skill: count one for each.
"""

def evaluate_accuracy(model, x, y):
    rows = y if np.ndim(y) == 2 else one_hot(y)
    answers = one_hot(model.predict(x, verbose=0).argmax(axis=1))
    return np.mean(answers == rows)
