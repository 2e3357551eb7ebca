"""Three layers are written out, so there have to be exactly four entries.

fails: test_counts_a_single_layer, test_counts_any_network, test_counts_many_and_tiny_layers
hint: Two entries are one layer: a weight for each pair, and a bias for each unit.
earns: 0.8
"""

def count_params(sizes):
    n, h1, h2, k = sizes
    return (n * h1 + h1) + (h1 * h2 + h2) + (h2 * k + k)
