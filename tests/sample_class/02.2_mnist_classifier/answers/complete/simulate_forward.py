ACTIVATION = {
    "linear": lambda s: s,
    "relu": lambda s: np.where(s > 0, s, 0.0),
    "tanh": np.tanh,
    "sigmoid": lambda s: 1 / (1 + np.exp(-s)),
    "softmax": lambda s: softmax(s),
}


def simulate_forward(images, layers):
    out = flatten_images(images)
    for W, b, activation in layers:
        out = ACTIVATION[activation](np.dot(out, W) + b)
    return out
