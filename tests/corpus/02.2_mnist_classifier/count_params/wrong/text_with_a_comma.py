"""The count is returned as text, written as people write it.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: Parameters are connections, and one bias for each unit; four entries in the list make three layers.
earns: 0
"""

def count_params(sizes):
    total = sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
    return f"{total:,}"
