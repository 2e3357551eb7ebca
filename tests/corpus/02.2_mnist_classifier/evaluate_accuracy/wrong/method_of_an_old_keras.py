"""predict_classes, which old tutorials call, is long gone.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_a_single_image, test_takes_the_highest_output
hint: Count the images whose highest output stands at the digit of the label, and divide by their number.
earns: 0
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    return np.mean(model.predict_classes(x) == y)
