"""The path notes the gradients, not where the weights are.

fails: test_records_the_path
hint: The path tells where the weights and the bias were, from their start to their end.
earns: 5.4
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [], []
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*dw, db])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
