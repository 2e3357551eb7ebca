"""The output layer is given weights and no biases.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: The last layer lacks its biases: its units have one each, as all others do.
earns: 0
"""

def count_params(sizes):
    weights = sum(a * b for a, b in zip(sizes, sizes[1:]))
    return weights + sum(sizes[1:-1])
