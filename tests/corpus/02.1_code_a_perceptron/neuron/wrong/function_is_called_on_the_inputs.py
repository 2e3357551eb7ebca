"""A given function is called on the inputs; the names are right.

fails: test_takes_any_function
hint: Where the activation is not a name but a function, the neuron calls it on the weighted sum.
"""


def neuron(x, w, b, activation="sigmoid"):
    if callable(activation):
        return np.sum(activation(np.asarray(x)) * w) + b
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](weighted_sum(x, w, b))
