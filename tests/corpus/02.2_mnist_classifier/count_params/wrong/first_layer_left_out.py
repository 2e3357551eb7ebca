"""The loop begins with the second layer, as if the pixels had no weights.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: The first layer is missing: its units are connected with the inputs.
earns: 0
"""

def count_params(sizes):
    layers = sizes[1:]
    return sum((a + 1) * b for a, b in zip(layers, layers[1:]))
