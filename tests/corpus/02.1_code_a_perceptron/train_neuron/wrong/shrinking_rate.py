"""The learning rate is made smaller from epoch to epoch, which nobody asked for.

fails: test_takes_exact_steps, test_starts_at_zero
hint: Each epoch is one step with all examples, from where the last one ended; start once, before the loop.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for epoch in range(epochs):
        rate = learning_rate / (1 + 0.01 * epoch)
        dw, db = gradients(X, y, w, b)
        w = w - rate * dw
        b = b - rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
