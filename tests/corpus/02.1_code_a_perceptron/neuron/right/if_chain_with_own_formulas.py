"""A chain of ifs, with every formula written out and nothing called."""


def neuron(x, w, b, activation="sigmoid"):
    z = np.dot(x, w) + b
    if callable(activation):
        return activation(z)
    if activation == "linear":
        return z
    elif activation == "step":
        return np.where(z > 0, 1, 0)
    elif activation == "relu":
        return np.where(z > 0, z, 0)
    elif activation == "sigmoid":
        return 1 / (1 + np.exp(-z))
    elif activation == "tanh":
        return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    raise ValueError("unknown activation: " + activation)
