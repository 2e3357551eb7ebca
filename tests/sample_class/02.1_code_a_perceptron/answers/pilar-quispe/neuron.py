def neuron(x, w, b, activation="sigmoid"):
    known = dict(linear=lambda z: z, step=step, relu=relu, sigmoid=sigmoid, tanh=tanh)
    f = activation if callable(activation) else known.get(activation)
    if f is None:
        raise ValueError(f"{activation} is not an activation, try one of {list(known)}")
    return f(weighted_sum(x, w, b))
