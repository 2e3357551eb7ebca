"""The argument `activation` is never looked at.

fails: test_uses_the_activation_that_is_named, test_refuses_an_unknown_name, test_knows_all_five_names,
    test_takes_any_function, test_works_for_a_batch
hint: Your neuron always uses sigmoid: look at the argument `activation`.
"""


def neuron(x, w, b, activation="sigmoid"):
    return sigmoid(weighted_sum(x, w, b))
