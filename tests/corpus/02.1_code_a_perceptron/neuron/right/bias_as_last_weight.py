"""The bias travels as the weight of an input that is always 1."""


def neuron(x, w, b, activation="sigmoid"):
    x = np.asarray(x, dtype=float)
    x1 = np.append(x, np.ones(x.shape[:-1] + (1,)), axis=-1)
    z = x1.dot(np.append(w, b))
    functions = dict(linear=lambda v: v, step=step, relu=relu, sigmoid=sigmoid, tanh=tanh)
    if callable(activation):
        return activation(z)
    if activation in functions:
        return functions[activation](z)
    raise ValueError(activation, list(functions))
