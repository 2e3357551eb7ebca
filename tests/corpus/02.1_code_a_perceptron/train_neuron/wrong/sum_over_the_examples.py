"""The step adds up the errors of all examples, without an average.

fails: test_takes_one_exact_step, test_takes_exact_steps, test_starts_at_zero
hint: This step adds up all examples: the gradient is their average.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        error = neuron(X, w, b) - y
        w = w - learning_rate * X.T @ error
        b = b - learning_rate * error.sum()
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
