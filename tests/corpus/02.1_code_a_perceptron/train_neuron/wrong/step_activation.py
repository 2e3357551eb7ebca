"""The predictions are those of the step, so this is the perceptron's rule.

fails: test_takes_one_exact_step, test_takes_exact_steps, test_starts_at_zero
hint: The predictions are no sigmoids: for a sum of 0 the neuron says one half.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        error = neuron(X, w, b, activation="step") - y
        w = w - learning_rate * X.T @ error / len(y)
        b = b - learning_rate * np.mean(error)
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
