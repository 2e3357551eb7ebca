"""The error is label minus prediction, and so the step is added: two signs that cancel."""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0 if w is None else w)
    b = b or 0.0
    loss = [bce(y, sigmoid(weighted_sum(X, w, b)))]
    path = [np.hstack([w, b])]
    for _ in range(epochs):
        error = y - sigmoid(weighted_sum(X, w, b))
        w = w + learning_rate * error @ X / len(X)
        b = b + learning_rate * error.mean()
        loss.append(bce(y, sigmoid(weighted_sum(X, w, b))))
        path.append(np.hstack([w, b]))
    return dict(w=w, b=b, loss=loss, path=np.vstack(path))
