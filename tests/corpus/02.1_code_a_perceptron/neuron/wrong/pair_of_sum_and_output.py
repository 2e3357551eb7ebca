"""It returns the sum as well as the output.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_knows_all_five_names,
    test_takes_any_function, test_works_for_a_batch
hint: First the weighted sum with its bias, then the function that the name stands for: sigmoid, if none is given.
"""


def neuron(x, w, b, activation="sigmoid"):
    z = weighted_sum(x, w, b)
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return z, activation(z)
    if activation not in functions:
        raise ValueError(activation)
    return z, functions[activation](z)
