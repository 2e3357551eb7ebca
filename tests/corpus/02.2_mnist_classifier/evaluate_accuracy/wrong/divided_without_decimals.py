"""Two slashes divide the hits by the number of images, so that all but 1 becomes 0.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels,
  test_takes_the_highest_output
hint: If six of eight were counted, they were divided without decimals: a fraction is no whole number.
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    hits = 0
    for row, digit in zip(model.predict(x, verbose=0), y):
        if row.argmax() == digit:
            hits += 1
    return hits // len(x)
