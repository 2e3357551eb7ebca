"""Plain loops with running sums, and math.exp for the sigmoid; no array operation at all."""


def gradients(X, y, w, b):
    import math

    m, n = len(X), len(X[0])
    dw = [0.0] * n
    db = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += X[i][j] * w[j]
        p = 1 / (1 + math.exp(-z))
        for j in range(n):
            dw[j] += (p - y[i]) * X[i][j] / m
        db += (p - y[i]) / m
    return dw, db
