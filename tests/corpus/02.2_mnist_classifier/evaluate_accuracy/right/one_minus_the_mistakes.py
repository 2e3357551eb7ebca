"""The mistakes are counted, and taken from one; a sort finds the highest output."""

def evaluate_accuracy(model, x, y):
    answers = np.argsort(model.predict(x, verbose=0), axis=1)[:, -1]
    digits = y.dot(np.arange(10)) if y.ndim == 2 else y
    return 1 - np.mean(np.not_equal(answers, digits))
