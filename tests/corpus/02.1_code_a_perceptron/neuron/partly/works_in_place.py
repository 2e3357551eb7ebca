"""The inputs are multiplied by their weights where they are.

fails: test_leaves_its_inputs_alone
hint: A function leaves its inputs as they were: work on a copy.
earns: 5.4
"""


def neuron(x, w, b, activation="sigmoid"):
    x *= w
    z = x.sum(axis=-1) + b
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(z)
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](z)
