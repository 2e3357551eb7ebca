"""Loss and path are noted before each step only, so that there are as many entries as epochs."""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) if w is None or np.size(w) == 1 and X.shape[1] != 1 else np.array(w, float).ravel()
    b = 0.0 if b is None else b
    loss, path = [], []
    for _ in range(epochs):
        y_hat = sigmoid(weighted_sum(X, w, b))
        loss.append(bce(y, y_hat))
        path.append(np.concatenate((w, [b])))
        w = w - learning_rate * np.dot(X.T, y_hat - y) / len(y)
        b = b - learning_rate * np.sum(y_hat - y) / len(y)
    return {"w": w, "b": b, "loss": loss, "path": path}
