"""The accuracies of batches of 32 are averaged, the last and smaller one as if it were full.

fails: test_is_the_fraction_of_right_answers
hint: Batches differ in size: divide all hits by all images, and not batch by batch.
earns: 2.14
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    accuracies = []
    for start in range(0, len(x), 32):
        answers = model.predict(x[start : start + 32], verbose=0).argmax(axis=1)
        accuracies.append(np.mean(answers == y[start : start + 32]))
    return np.mean(accuracies)
