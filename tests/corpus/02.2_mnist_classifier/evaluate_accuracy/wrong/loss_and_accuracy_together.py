"""All that Keras measures is returned.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_a_single_image
hint: This is the loss and the accuracy: only the accuracy is asked for.
earns: 0
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    return model.evaluate(x, y, verbose=0)
