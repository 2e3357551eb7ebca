"""Weights are counted, and no biases.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: The biases are missing: each unit has one of its own.
earns: 0
"""

def count_params(sizes):
    return sum(a * b for a, b in zip(sizes[:-1], sizes[1:]))
