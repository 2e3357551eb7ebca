"""The units are added up: 80 in all.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: These are the units: count the connections between them, and the biases.
earns: 0
"""

def count_params(sizes):
    return sum(sizes[1:])
