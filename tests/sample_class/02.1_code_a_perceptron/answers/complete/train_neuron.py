def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    X = np.array(X, dtype=float)
    if w is None or np.ndim(w) == 0:
        w = np.zeros(X.shape[1])
    w = np.array(w, dtype=float)  # np.array copies
    b = 0.0 if b is None else float(b)

    losses = [bce(y, neuron(X, w, b))]
    path = [np.append(w, b)]
    for epoch in range(epochs):
        dw, db = gradients(X, y, w, b)
        w -= learning_rate * dw
        b -= learning_rate * db
        losses.append(bce(y, neuron(X, w, b)))
        path.append(np.append(w, b))
    return dict(w=w, b=b, loss=losses, path=np.array(path))
