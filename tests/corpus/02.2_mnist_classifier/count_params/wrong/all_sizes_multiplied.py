"""All entries are multiplied with each other.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: Neighbours in the list are connected, and not all layers with all: add up the layers.
earns: 0
"""

import math


def count_params(sizes):
    return math.prod(sizes)
