"""The whole gradient is taken as the step.

fails: test_takes_one_exact_step, test_takes_exact_steps, test_learns_nothing_at_rate_zero
hint: The step has the size of the gradient itself: use the parameter `learning_rate`.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w, b = w - dw, b - db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
