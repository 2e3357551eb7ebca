"""Stochastic descent: the weights move after each example, as in the perceptron.

fails: test_takes_one_exact_step, test_takes_exact_steps, test_starts_at_zero
hint: This corrects after every example: in an epoch all examples together give one step.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        for sample, label in zip(X, y):
            error = sigmoid(weighted_sum(sample, w, b)) - label
            w = w - learning_rate * error * sample
            b = b - learning_rate * error
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
