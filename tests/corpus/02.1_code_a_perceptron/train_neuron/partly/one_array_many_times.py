"""The path holds the weight array itself, which is updated in place: all its rows turn into the last one.

fails: test_records_the_path
hint: A path whose rows are all the same holds one array many times: note a copy of the weights each epoch.
earns: 5.4
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [(w, b)]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w -= learning_rate * dw
        b -= learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append((w, b))
    return {"w": w, "b": b, "loss": loss, "path": path}
