"""Everything is made a column, as in many courses, and brought back to (n,) and a number at the end."""


def gradients(X, y, w, b):
    m = X.shape[0]
    Y = np.array(y).reshape(m, 1)
    W = np.array(w).reshape(-1, 1)
    A = sigmoid(np.dot(X, W) + b)
    dZ = A - Y
    dW = np.dot(X.T, dZ) / m
    return dW.flatten(), np.squeeze(np.mean(dZ))
