"""Weights, bias, loss and path come back as a tuple.

fails: test_takes_one_exact_step, test_learns_the_door, test_takes_exact_steps, test_starts_at_zero, test_records_the_loss, test_records_the_path
hint: Return the four results by name, in one dictionary.
earns: 0
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return w, b, loss, np.array(path)
