"""The table has the four activations of the exercises, and not "linear".

fails: test_knows_all_five_names, test_works_for_a_batch
hint: Each of the five names (linear, step, relu, sigmoid, tanh) stands for one activation of the sum.
earns: 3.6
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if callable(activation):
        return activation(weighted_sum(x, w, b))
    if activation not in functions:
        raise ValueError(f"unknown: {activation}")
    return functions[activation](weighted_sum(x, w, b))
