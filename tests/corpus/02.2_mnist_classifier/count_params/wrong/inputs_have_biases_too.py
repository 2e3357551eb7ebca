"""Every entry of the list gets biases, the inputs as well.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: The inputs have no bias: only the units of the layers do.
earns: 0
"""

def count_params(sizes):
    weights = sum(a * b for a, b in zip(sizes, sizes[1:]))
    return weights + sum(sizes)
