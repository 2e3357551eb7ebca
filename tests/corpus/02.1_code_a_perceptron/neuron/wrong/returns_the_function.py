"""It returns the activation itself and does not call it.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_knows_all_five_names
hint: First the weighted sum with its bias, then the function that the name stands for: sigmoid, if none is given.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation]
