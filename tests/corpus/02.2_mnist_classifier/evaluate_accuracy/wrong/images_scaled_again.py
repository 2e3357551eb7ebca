"""The images, in 0 to 1 already, are divided by 255.

fails: test_is_the_fraction_of_right_answers, test_takes_one_hot_labels, test_takes_a_single_image,
  test_takes_the_highest_output
hint: The images are in 0 to 1 already: do not scale them again.
earns: 0.71
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    answers = model.predict(x / 255, verbose=0).argmax(axis=1)
    return np.mean(answers == y)
