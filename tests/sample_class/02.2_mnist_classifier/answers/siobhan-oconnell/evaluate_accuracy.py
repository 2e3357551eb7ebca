def evaluate_accuracy(model, x, y):
    digits = np.argmax(model(x, training=False), axis=1)
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y
    return 100 * np.mean(digits == y)
