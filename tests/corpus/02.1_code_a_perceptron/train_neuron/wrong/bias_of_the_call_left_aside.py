"""The weights start where the caller says, and the bias always at 0.

fails: test_takes_exact_steps, test_learns_nothing_at_rate_zero
hint: The bias that is given is left aside: begin at the w and b given.
"""


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) if w is None or np.ndim(w) == 0 else np.array(w)
    b = 0.0
    loss, path = [bce(y, neuron(X, w, b))], [[*w, b]]
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        loss.append(bce(y, neuron(X, w, b)))
        path.append([*w, b])
    return {"w": w, "b": b, "loss": loss, "path": np.array(path)}
