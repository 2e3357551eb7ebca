"""A match statement, with a guard for functions."""


def neuron(x, w, b, activation="sigmoid"):
    z = weighted_sum(x, w, b)
    match activation:
        case "linear":
            return z
        case "step" | "relu" | "sigmoid" | "tanh":
            return {"step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}[activation](z)
        case function if callable(function):
            return function(z)
        case _:
            raise ValueError(f"{activation!r} is no activation")
