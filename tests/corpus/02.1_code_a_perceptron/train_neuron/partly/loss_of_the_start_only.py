"""The predictions are made once, before the loop, and their loss is noted again and again.

fails: test_records_the_loss
hint: The same loss stands there again and again: compute it anew in each epoch.
earns: 5.4
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    p = neuron(X, w, b)
    loss, path = [], []
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, p))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
