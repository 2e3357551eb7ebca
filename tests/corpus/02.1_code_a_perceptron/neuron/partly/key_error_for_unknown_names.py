"""The table itself refuses an unknown name, with another kind of error than the task asks for.

fails: test_refuses_an_unknown_name
hint: A name that stands for no activation deserves a clear error, a ValueError, and not a silent guess.
earns: 5.4
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    function = activation if callable(activation) else functions[activation]
    return function(weighted_sum(x, w, b))
