"""The lists of the records are made once, outside, and grow from call to call.

fails: test_records_the_loss, test_records_the_path
hint: A call begins its records anew: a list made outside the function keeps what earlier calls noted.
earns: 4.8
"""

losses = []
places = []


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    w = np.zeros(X.shape[1]) + (0.0 if w is None else w)
    b = 0.0 if b is None else b
    for _ in range(epochs):
        dw, db = gradients(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        losses.append(bce(y, neuron(X, w, b)))
        places.append([*w, b])
    return {"w": w, "b": b, "loss": losses, "path": places}
