"""The images go through in batches of ten, and the hits of all batches are divided once, at the end."""

def evaluate_accuracy(model, x, y, batch=10):
    hits = total = 0
    for start in range(0, len(x), batch):
        answers = model.predict_on_batch(x[start : start + batch]).argmax(axis=1)
        digits = y[start : start + batch]
        if digits.ndim == 2:
            digits = digits.argmax(axis=1)
        hits += np.count_nonzero(answers == digits)
        total += len(digits)
    return hits / total
