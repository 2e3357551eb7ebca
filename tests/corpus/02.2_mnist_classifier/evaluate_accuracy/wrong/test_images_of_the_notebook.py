"""The notebook's own test images are measured, whatever is handed over.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_a_single_image
hint: Not all are right: measure on each image that the function is given, and on no other.
"""

def evaluate_accuracy(model, x, y):
    answers = model.predict(x_test / 255, verbose=0).argmax(axis=1)
    return np.mean(answers == y_test)
