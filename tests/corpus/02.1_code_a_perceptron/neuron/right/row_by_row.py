"""It goes through a batch row by row, in Python, and returns a list."""


def neuron(x, w, b, activation="sigmoid"):
    known = {"linear": float, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if not callable(activation):
        if activation not in known:
            raise ValueError(f"no activation {activation!r}")
        activation = known[activation]
    if np.ndim(x) == 1:
        return activation(sum(xi * wi for xi, wi in zip(x, w)) + b)
    return [neuron(row, w, b, activation) for row in x]
