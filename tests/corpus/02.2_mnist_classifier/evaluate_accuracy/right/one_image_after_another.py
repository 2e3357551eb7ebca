"""A plain loop hands the images over one by one, and counts in a variable."""

def evaluate_accuracy(model, x, y):
    hits = 0
    for i in range(len(x)):
        outputs = model(x[i : i + 1], training=False)[0]
        digit = y[i] if np.ndim(y[i]) == 0 else np.argmax(y[i])
        if int(np.argmax(outputs)) == digit:
            hits += 1
    return hits / len(x)
