"""x, w and b come from the cell above, not from the call.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named
hint: Use the arguments of the function, not the variables x, w and b of other cells.
"""

x = np.array([1.0, 0.0])
w = np.array([2.0, -1.0])
b = 0.5


def neuron(inputs, weights, bias, activation="sigmoid"):
    z = np.dot(x, w) + b
    functions = {"linear": z, "step": step(z), "relu": relu(z), "sigmoid": sigmoid(z), "tanh": tanh(z)}
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation]
