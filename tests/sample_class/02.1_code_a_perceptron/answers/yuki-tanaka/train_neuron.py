def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    n = len(X[0])
    w = [0.0] * n if w is None or np.ndim(w) == 0 else list(w)
    b = b or 0.0

    def loss_now():
        return bce(y, [sigmoid(weighted_sum(sample, w, b)) for sample in X])

    result = {"loss": [loss_now()], "path": [w + [b]]}
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = [w[j] - learning_rate * dw[j] for j in range(n)]
        b = b - learning_rate * db
        result["loss"].append(loss_now())
        result["path"].append(w + [b])
    result["w"], result["b"] = w, b
    return result
