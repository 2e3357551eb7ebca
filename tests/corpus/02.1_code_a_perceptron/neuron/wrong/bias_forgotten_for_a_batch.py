"""The branch for a batch has no bias.

fails: test_works_for_a_batch
hint: In a batch each row is one sample, and each sample gets its own output.
"""


def neuron(x, w, b, activation="sigmoid"):
    x = np.asarray(x)
    z = x @ w + b if x.ndim == 1 else x @ w
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(z)
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](z)
