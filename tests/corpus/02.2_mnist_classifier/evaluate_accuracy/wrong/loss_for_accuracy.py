"""The first number of what Keras measures is the loss.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_a_single_image
hint: This is the loss, which Keras gives first: the accuracy is asked for.
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    return model.evaluate(x, y, verbose=0)[0]
