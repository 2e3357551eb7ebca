"""The bias is counted on the side of the inputs: (units + 1) times inputs.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: A bias belongs to each unit of a layer, and not to each of its inputs.
earns: 0
"""

def count_params(sizes):
    return sum(a * (b + 1) for a, b in zip(sizes, sizes[1:]))
