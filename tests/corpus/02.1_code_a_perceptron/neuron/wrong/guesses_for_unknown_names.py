""".get with a default turns every unknown name into a sigmoid, functions too.

fails: test_refuses_an_unknown_name, test_takes_any_function
hint: A name that stands for no activation deserves a clear error, a ValueError, and not a silent guess.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"linear": lambda z: z, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    return functions.get(activation, sigmoid)(weighted_sum(x, w, b))
