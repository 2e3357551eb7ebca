"""The loop runs once for the start as well, and takes a step there too.

fails: test_takes_one_exact_step, test_takes_exact_steps, test_starts_at_zero
hint: These are two steps: one epoch is one step, with all examples.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [], []
    for epoch in range(epochs + 1):
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
