"""The slope of the bias is measured with the weights that have just moved.

fails: test_takes_one_exact_step, test_takes_exact_steps
hint: The weights moved before the bias had its slope: both slopes belong to one and the same point.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        w = w - learning_rate * gradients(X, y, w, b)[0]
        b = b - learning_rate * gradients(X, y, w, b)[1]
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
