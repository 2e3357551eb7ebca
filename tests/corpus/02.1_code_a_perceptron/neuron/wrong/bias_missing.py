"""The sum has no bias.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_adds_the_bias_first,
    test_takes_any_function
hint: The bias is missing from the weighted sum.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if activation not in functions and not callable(activation):
        raise ValueError(activation)
    z = np.dot(x, w)
    return functions[activation](z) if activation in functions else activation(z)
