"""The start is used as it comes, so that a 0 for all weights stays a single number.

fails: test_starts_at_zero
hint: Where no start is given, or it is 0, every weight and the bias start at 0.
earns: 5.4
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    X = np.asarray(X, dtype=float)
    if w is None:
        w = np.zeros(X.shape[1])
    if b is None:
        b = 0.0
    loss, path = [bce(y, sigmoid(X @ w + b))], [np.append(w, b)]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, sigmoid(X @ w + b)))
        path.append(np.append(w, b))
    return {"w": w, "b": b, "loss": loss, "path": path}
