"""Functions are refused like unknown names.

fails: test_takes_any_function
hint: Where the activation is not a name but a function, the neuron calls it on the weighted sum.
earns: 5.4
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if activation not in functions:
        raise ValueError(f"Unknown activation {activation!r}")
    return functions[activation](weighted_sum(x, w, b))
