"""Calls none of the earlier functions: sigmoid, loss and gradient are written out in the loop."""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    m, n = X.shape
    w = np.zeros(n) if w is None or np.ndim(w) == 0 else np.array(w, dtype=float)
    b = 0.0 if b is None else float(b)
    loss, path = [], []
    for epoch in range(epochs + 1):
        p = 1 / (1 + np.exp(-(X @ w + b)))
        loss.append(-np.mean(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12)))
        path.append(np.append(w, b))
        if epoch == epochs:
            break
        w = w - learning_rate * (X.T @ (p - y)) / m
        b = b - learning_rate * np.mean(p - y)
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
