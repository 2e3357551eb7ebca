"""The activation goes over the inputs, and the sum comes second.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_knows_all_five_names,
    test_takes_any_function
hint: The inputs were activated before the sum: first the sum, then the activation.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if not callable(activation):
        if activation not in functions:
            raise ValueError(activation)
        activation = functions[activation]
    return weighted_sum(activation(np.asarray(x)), w, b)
