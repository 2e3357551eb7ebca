"""The loop goes to the last entry, which has no neighbour.

fails: test_counts_the_network_of_the_notebook, test_counts_a_single_layer, test_counts_any_network,
    test_counts_many_and_tiny_layers
hint: Parameters count connections, and one bias for each unit; inputs have none.
earns: 0
"""

def count_params(sizes):
    total = 0
    for i in range(len(sizes)):
        total += (sizes[i] + 1) * sizes[i + 1]
    return total
