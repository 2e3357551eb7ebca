"""The function returns after the first image, with what has been counted until then.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels
hint: Count the images whose highest output stands at the digit of the label, and divide by their number.
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    hits = 0
    for row, digit in zip(model.predict(x, verbose=0), y):
        if row.argmax() == digit:
            hits += 1
        return hits / len(x)
