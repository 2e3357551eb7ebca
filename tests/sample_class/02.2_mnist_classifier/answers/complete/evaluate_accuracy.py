def evaluate_accuracy(model, x, y):
    if np.ndim(y) == 2:
        y = np.argmax(y, axis=1)
    right = 0
    for outputs, digit in zip(model.predict(x, verbose=0), y):
        if np.argmax(outputs) == digit:
            right += 1
    return right / len(x)
