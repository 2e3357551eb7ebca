"""The path holds the weights only.

fails: test_records_the_path
hint: A row of the path holds everything that learns: the weights, and last the bias.
earns: 5.4
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [w]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append(w)
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
