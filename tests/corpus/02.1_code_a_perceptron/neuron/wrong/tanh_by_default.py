"""The default activation is another one.

fails: test_is_a_sigmoid_neuron_by_default
hint: This is the tanh of the sum: without a name, the activation is sigmoid.
"""


def neuron(x, w, b, activation="tanh"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(weighted_sum(x, w, b))
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](weighted_sum(x, w, b))
