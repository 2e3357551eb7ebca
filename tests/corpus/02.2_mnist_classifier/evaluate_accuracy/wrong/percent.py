"""A hundred times the fraction.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_a_single_image, test_takes_the_highest_output
hint: This is in percent: the fraction lies between 0 and 1.
earns: 0
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    answers = model.predict(x, verbose=0).argmax(axis=1)
    return 100 * np.mean(answers == y)
