"""No arrays: weights, path and results are lists, and each weight is moved in a loop of its own."""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    import math

    m, n = len(X), len(X[0])
    if w is None or isinstance(w, (int, float)):
        weights = [0.0 for _ in range(n)]
    else:
        weights = [float(value) for value in w]
    bias = 0.0 if b is None else float(b)

    def predict(row):
        z = bias + sum(weights[j] * float(row[j]) for j in range(n))
        return 1 / (1 + math.exp(-z))

    def cost():
        total = 0.0
        for row, label in zip(X, y):
            p = predict(row)
            total -= math.log(p) if label == 1 else math.log(1 - p)
        return total / m

    loss, path = [cost()], [weights[:] + [bias]]
    for _ in range(epochs):
        errors = [predict(row) - label for row, label in zip(X, y)]
        for j in range(n):
            weights[j] -= learning_rate * sum(e * row[j] for e, row in zip(errors, X)) / m
        bias -= learning_rate * sum(errors) / m
        loss.append(cost())
        path.append(weights[:] + [bias])
    return {"w": weights, "b": bias, "loss": loss, "path": path}
