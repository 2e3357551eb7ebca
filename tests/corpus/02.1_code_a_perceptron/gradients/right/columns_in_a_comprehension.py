"""Each slope on its own, in a comprehension over the columns; dw comes back as a list."""


def gradients(X, y, w, b):
    predictions = [sigmoid(weighted_sum(row, w, b)) for row in X]
    errors = [p - label for p, label in zip(predictions, y)]
    dw = [sum(error * row[j] for error, row in zip(errors, X)) / len(y) for j in range(len(w))]
    db = sum(errors) / len(y)
    return dw, db
