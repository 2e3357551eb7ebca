"""The weights start as integers and are updated in place, which NumPy refuses.

fails: test_takes_one_exact_step, test_learns_the_door, test_starts_at_zero
hint: One epoch is one step: from zero weights, move against the gradient, by learning rate times gradient.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1], dtype=int) if w is None or np.ndim(w) == 0 else w.copy()
    b = 0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w -= learning_rate * dw
        b -= learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
