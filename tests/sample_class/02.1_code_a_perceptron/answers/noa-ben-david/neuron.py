def neuron(x, w, b, activation="sigmoid"):
    names = {
        "linear": lambda z: z,
        "step": step,
        "relu": relu,
        "sigmoid": sigmoid,
        "tanh": tanh,
    }
    if callable(activation):
        f = activation
    elif activation in names:
        f = names[activation]
    else:
        raise ValueError(f"unknown activation: {activation}")
    return f(weighted_sum(x, w, b))
