"""The fraction is written out as text, with a percent sign.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_a_single_image, test_takes_the_highest_output
hint: A number is wanted, with which others can calculate, and no text.
earns: 0
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    accuracy = np.mean(model.predict(x, verbose=0).argmax(axis=1) == y)
    return f"{accuracy:.2%}"
