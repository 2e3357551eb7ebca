"""There is a yes or a no for each image, and nobody takes the mean.

fails: test_counts_right_answers, test_is_the_fraction_of_right_answers, test_takes_one_hot_labels
hint: One number is wanted: which part of these answers is right.
"""

def evaluate_accuracy(model, x, y):
    outputs = model.predict(x, verbose=0)
    if np.ndim(y) == 2:
        return keras.metrics.categorical_accuracy(y, outputs)
    return keras.metrics.sparse_categorical_accuracy(y, outputs)
