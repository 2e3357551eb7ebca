"""`activation == "step" or "relu"` is true for every name.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_knows_all_five_names
hint: This is a step, or a rounded sigmoid: without a name it is the sigmoid, with all its decimals.
"""


def neuron(x, w, b, activation="sigmoid"):
    z = weighted_sum(x, w, b)
    if activation == "step" or "heaviside":
        return step(z)
    elif activation == "relu":
        return relu(z)
    elif activation == "sigmoid":
        return sigmoid(z)
    elif activation == "tanh":
        return tanh(z)
    raise ValueError(activation)
