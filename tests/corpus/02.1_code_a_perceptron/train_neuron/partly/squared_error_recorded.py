"""The steps follow the cross-entropy, and the record holds the mean squared error.

fails: test_records_the_loss
hint: This is the squared error: note the cross-entropy, which is what the steps make smaller.
earns: 5.4
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [], []
    for _ in range(epochs):
        p = neuron(X, w, b)
        loss.append(np.mean((p - y) ** 2))
        path.append([*w, b])
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
