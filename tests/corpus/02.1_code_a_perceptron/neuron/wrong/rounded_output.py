"""The output is rounded to an answer.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_knows_all_five_names
hint: This is a step, or a rounded sigmoid: without a name it is the sigmoid, with all its decimals.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if not callable(activation):
        if activation not in functions:
            raise ValueError(activation)
        activation = functions[activation]
    return np.round(activation(weighted_sum(x, w, b)))
