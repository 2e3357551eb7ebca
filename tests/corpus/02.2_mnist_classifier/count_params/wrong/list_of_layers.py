"""The parameters of each layer are listed, and not added up.

fails: test_counts_the_network_of_the_notebook, test_counts_any_network, test_counts_many_and_tiny_layers
hint: These are the parameters of each layer: add them up.
"""

def count_params(sizes):
    return [(a + 1) * b for a, b in zip(sizes, sizes[1:])]
