"""A copied line: "linear" leads to ReLU.

fails: test_knows_all_five_names
hint: Each of the five names (linear, step, relu, sigmoid, tanh) stands for one activation of the sum.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": relu, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if not callable(activation):
        if activation not in functions:
            raise ValueError(activation)
        activation = functions[activation]
    return activation(weighted_sum(x, w, b))
