"""The sum is already a sigmoid when the activation comes.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_knows_all_five_names,
    test_takes_any_function
hint: The activation was applied twice: once is enough.
"""


def neuron(x, w, b, activation="sigmoid"):
    z = sigmoid(weighted_sum(x, w, b))
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(z)
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](z)
