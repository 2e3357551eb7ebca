def gradients(X, y, w, b):
    X = np.array(X, dtype=float)
    p = neuron(X, w, b)
    error = p - np.array(y)
    dw = np.dot(error, X) / len(y)
    db = error.sum() / len(y)
    return dw, db
