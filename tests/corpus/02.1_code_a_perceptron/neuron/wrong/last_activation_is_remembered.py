"""A global variable keeps the activation of the call before, for calls that name none.

fails: test_is_a_sigmoid_neuron_by_default
hint: This is the weighted sum itself: the activation is the second step.
"""

latest = "linear"


def neuron(x, w, b, activation=None):
    global latest
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(weighted_sum(x, w, b))
    if activation is not None and activation not in functions:
        raise ValueError(activation)
    latest = activation or latest
    return functions[latest](weighted_sum(x, w, b))
