"""Updates in place, on a copy of the start weights, and stores a copy in each row of the path."""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    X = np.asarray(X, dtype=np.float64)
    if w is None:
        w = np.zeros(X.shape[1])
    elif np.isscalar(w):
        w = np.full(X.shape[1], float(w))
    else:
        w = np.copy(w).astype(np.float64)
    if b is None:
        b = 0.0
    history = {"loss": [], "path": []}

    def note():
        history["loss"].append(bce(y, neuron(X, w, b)))
        history["path"].append((w.copy(), b))

    note()
    for i in range(epochs):
        dw, db = gradients(X, y, w, b)
        w -= learning_rate * dw
        b -= learning_rate * db
        note()
    return {"w": w, "b": b, **history}
