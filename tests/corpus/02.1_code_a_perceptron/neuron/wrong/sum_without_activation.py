"""It stops after the first step.

fails: test_is_a_sigmoid_neuron_by_default, test_uses_the_activation_that_is_named, test_refuses_an_unknown_name,
    test_knows_all_five_names, test_adds_the_bias_first, test_takes_any_function
hint: This is the weighted sum itself: the activation is the second step.
"""


def neuron(x, w, b, activation="sigmoid"):
    return weighted_sum(x, w, b)
