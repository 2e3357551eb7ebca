"""The activation is inside the sum.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_knows_all_five_names,
    test_takes_any_function
hint: Each product was activated alone: first the sum, then the activation.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if not callable(activation):
        if activation not in functions:
            raise ValueError(activation)
        activation = functions[activation]
    return np.sum(activation(np.asarray(x) * np.asarray(w)), axis=-1) + b
