"""The name is called as if it were the function.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_refuses_an_unknown_name,
    test_knows_all_five_names
hint: First the weighted sum with its bias, then the function that the name stands for: sigmoid, if none is given.
"""


def neuron(x, w, b, activation="sigmoid"):
    return activation(weighted_sum(x, w, b))
