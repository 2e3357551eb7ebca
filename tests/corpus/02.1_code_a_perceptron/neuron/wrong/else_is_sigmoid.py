"""The last branch is an else, which takes whatever is not known for sigmoid.

fails: test_refuses_an_unknown_name, test_takes_any_function
hint: A name that stands for no activation deserves a clear error, a ValueError, and not a silent guess.
"""


def neuron(x, w, b, activation="sigmoid"):
    z = weighted_sum(x, w, b)
    if activation == "linear":
        return z
    elif activation == "step":
        return step(z)
    elif activation == "relu":
        return relu(z)
    elif activation == "tanh":
        return tanh(z)
    else:
        return sigmoid(z)
