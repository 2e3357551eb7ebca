"""The chain rule of the squared error: the error is multiplied by p(1 - p).

fails: test_takes_one_exact_step, test_takes_exact_steps, test_starts_at_zero
hint: For cross-entropy the slope of the sigmoid cancels: leave it out.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        p = neuron(X, w, b)
        delta = (p - y) * p * (1 - p)
        w = w - learning_rate * X.T @ delta / len(y)
        b = b - learning_rate * delta.mean()
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
