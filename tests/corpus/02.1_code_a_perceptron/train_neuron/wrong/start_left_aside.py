"""The start that the caller gives is overwritten with zeros.

fails: test_takes_exact_steps, test_learns_nothing_at_rate_zero, test_records_the_path
hint: The given start is left aside: begin at the w and b given.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w, b = np.zeros(X.shape[1]), 0.0
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
