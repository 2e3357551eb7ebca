"""`if not w` asks an array whether it is true: it works only for None and 0.

fails: test_takes_exact_steps, test_learns_nothing_at_rate_zero, test_records_the_loss
hint: Each epoch is one step with all examples, from where the last one ended; start once, before the loop.
earns: 1.8
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    if not w:
        w = np.zeros(X.shape[1])
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
