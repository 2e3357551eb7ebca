"""The default is the step of a perceptron, since it is called a neuron of 1958.

fails: test_is_a_sigmoid_neuron_by_default
hint: This is a step, or a rounded sigmoid: without a name it is the sigmoid, with all its decimals.
"""


def neuron(x, w, b, activation="step"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(weighted_sum(x, w, b))
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](weighted_sum(x, w, b))
