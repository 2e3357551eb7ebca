"""The weights are set to zero inside the loop, so that each epoch takes the first step again.

fails: test_learns_the_door, test_takes_exact_steps, test_starts_at_zero
hint: Many small steps against the gradient, each from where the last one ended, bring all eight rows right.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    loss, path = [], []
    for _ in range(epochs):
        w = np.zeros(X.shape[1])
        b = 0.0
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
