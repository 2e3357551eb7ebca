"""Weights and bias live in one preallocated table, the path itself, whose rows are views of the state."""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    m, n = np.shape(X)
    design = np.column_stack([X, np.ones(m)])
    path = np.zeros((epochs + 1, n + 1))
    path[0, :n] = 0 if w is None else w
    path[0, n] = 0 if b is None else b
    loss = np.zeros(epochs + 1)
    for k in range(epochs + 1):
        z = design @ path[k]
        loss[k] = np.mean(np.logaddexp(0, z) - y * z)
        if k < epochs:
            path[k + 1] = path[k] - learning_rate * design.T @ (1 / (1 + np.exp(-z)) - y) / m
    return {"w": path[-1, :n], "b": path[-1, n], "loss": loss, "path": path}
