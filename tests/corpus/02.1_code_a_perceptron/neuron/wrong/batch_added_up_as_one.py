"""np.sum without an axis adds all samples into one.

fails: test_works_for_a_batch
hint: In a batch each row is one sample, and each sample gets its own output.
"""


def neuron(x, w, b, activation="sigmoid"):
    z = np.sum(np.asarray(x) * np.asarray(w)) + b
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(z)
    if activation not in functions:
        raise ValueError(activation)
    return functions[activation](z)
