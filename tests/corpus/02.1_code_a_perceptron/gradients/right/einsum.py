"""An einsum over samples, and a one-element array for the bias."""


def gradients(X, y, w, b):
    p = neuron(X, w, b, activation="sigmoid")
    e = np.asarray(p) - np.asarray(y)
    return np.einsum("ij,i->j", X, e) / e.size, np.array([e.sum() / e.size])
