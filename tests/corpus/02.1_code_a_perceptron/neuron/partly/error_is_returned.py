"""The ValueError is made and returned, but not raised.

fails: test_refuses_an_unknown_name
hint: A name that stands for no activation deserves a clear error, a ValueError, and not a silent guess.
earns: 5.4
"""


def neuron(x, w, b, activation="sigmoid"):
    z = weighted_sum(x, w, b)
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(z)
    if activation in functions:
        return functions[activation](z)
    return ValueError(activation)
