"""The bias is one more row of the weights, for an input that is always 1."""


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, name in layers:
        extended = np.vstack([W, b])
        z = np.hstack([x, np.ones((len(x), 1))]) @ extended
        if name == "softmax":
            x = softmax(z)
        else:
            x = {
                "relu": np.maximum(z, 0),
                "tanh": np.tanh(z),
                "sigmoid": 0.5 * (1 + np.tanh(0.5 * z)),
                "linear": z,
            }[name]
    return x
