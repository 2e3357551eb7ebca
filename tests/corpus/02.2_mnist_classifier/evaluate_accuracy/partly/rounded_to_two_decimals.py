"""The fraction is rounded for the reader's sake.

fails: test_is_the_fraction_of_right_answers
hint: Nothing is rounded: all decimals of the fraction count.
earns: 2.14
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    accuracy = np.mean(model.predict(x, verbose=0).argmax(axis=1) == y)
    return round(float(accuracy), 2)
