def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    X = np.array(X, dtype=float)
    if w is None or np.ndim(w) == 0:
        w = np.zeros(X.shape[1])
    w = np.array(w, dtype=float)
    b = 0.0 if b is None else float(b)
    losses = [bce(y, neuron(X, w, b))]
    path = [np.append(w, b)]
    for epoch in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - 0.5 * dw
        b = b - 0.5 * db
        losses.append(bce(y, neuron(X, w, b)))
        path.append(np.append(w, b))
    return {"w": w, "b": b, "loss": losses, "path": path}
