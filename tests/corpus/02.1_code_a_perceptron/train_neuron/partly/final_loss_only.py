"""The record is one number, the loss at the end.

fails: test_records_the_loss
hint: The record gets one entry in every epoch, inside the loop.
earns: 5.4
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    path = [[*w, b]]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        path.append([*w, b])
    return {"w": w, "b": b, "loss": bce(y, neuron(X, w, b)), "path": np.array(path)}
