"""argmax along axis 1 is taken of every kind of labels, and plain digits have no such axis.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_a_single_image,
  test_takes_the_highest_output
hint: Labels may be plain digits, which have one axis: tell them apart from one-hot rows first.
"""

def evaluate_accuracy(model, x, y):
    answers = np.argmax(model.predict(x, verbose=0), axis=1)
    digits = np.argmax(y, axis=1)
    return np.mean(answers == digits)
