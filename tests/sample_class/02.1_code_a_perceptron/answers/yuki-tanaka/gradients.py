def gradients(X, y, w, b):
    m, n = len(X), len(w)
    dw, db = [0.0] * n, 0.0
    for sample, label in zip(X, y):
        error = sigmoid(weighted_sum(sample, w, b)) - label
        for j in range(n):
            dw[j] += error * sample[j] / m
        db += error / m
    return dw, db
