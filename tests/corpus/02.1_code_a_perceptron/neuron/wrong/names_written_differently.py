"""The table has capital letters where the task has none.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_knows_all_five_names
hint: First the weighted sum with its bias, then the function that the name stands for: sigmoid, if none is given.
"""


def neuron(x, w, b, activation="sigmoid"):
    functions = {"Linear": lambda z: z, "Step": step, "ReLU": relu, "Sigmoid": sigmoid, "Tanh": tanh}
    if callable(activation):
        return activation(weighted_sum(x, w, b))
    if activation not in functions:
        raise ValueError(f"unknown activation {activation}")
    return functions[activation](weighted_sum(x, w, b))
