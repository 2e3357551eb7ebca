"""A velocity is carried from epoch to epoch: the first step is right, the later ones are longer.

fails: test_takes_exact_steps, test_starts_at_zero, test_records_the_loss
hint: Each epoch is one step with all examples, from where the last one ended; start once, before the loop.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    v_w, v_b = 0.0, 0.0
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        v_w = 0.9 * v_w - learning_rate * dw
        v_b = 0.9 * v_b - learning_rate * db
        w, b = w + v_w, b + v_b
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
