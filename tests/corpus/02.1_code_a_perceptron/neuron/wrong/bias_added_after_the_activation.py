"""The bias is added to the output instead of to the sum.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_adds_the_bias_first,
    test_takes_any_function
hint: The bias came too late: it is added before the activation.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if not callable(activation):
        if activation not in functions:
            raise ValueError(activation)
        activation = functions[activation]
    return activation(np.dot(x, w)) + b
