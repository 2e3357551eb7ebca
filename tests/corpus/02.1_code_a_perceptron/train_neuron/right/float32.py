"""Everything is in float32, as TensorFlow would have it: six digits are plenty."""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    X = np.asarray(X, dtype=np.float32)
    y = np.asarray(y, dtype=np.float32)
    w = np.zeros(X.shape[1], np.float32) + (np.float32(0) if w is None else np.asarray(w, np.float32))
    b = np.float32(0.0 if b is None else b)
    lr = np.float32(learning_rate)
    loss, path = [bce(y, sigmoid(X @ w + b))], [np.append(w, b)]
    for _ in range(epochs):
        error = (sigmoid(X @ w + b) - y).astype(np.float32)
        w = w - lr * (X.T @ error) / np.float32(len(y))
        b = b - lr * error.mean()
        loss.append(bce(y, sigmoid(X @ w + b)))
        path.append(np.append(w, b))
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
