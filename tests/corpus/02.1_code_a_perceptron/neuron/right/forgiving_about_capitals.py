"""Names are forgiven spaces and capitals, which nobody asked for."""


def neuron(x, w, b, activation="sigmoid"):
    z = weighted_sum(x, w, b)
    if callable(activation):
        return activation(z)
    functions = {"linear": np.asarray, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    name = str(activation).strip().lower()
    if name not in functions:
        raise ValueError(f"unknown activation {activation}, use one of {sorted(functions)}")
    return functions[name](z)
