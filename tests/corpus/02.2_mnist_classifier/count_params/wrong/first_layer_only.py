"""The return stands in the loop, so the first layer alone is counted.

fails: test_counts_the_network_of_the_notebook, test_counts_any_network, test_counts_many_and_tiny_layers
hint: This is the first layer: the others have parameters too.
earns: 0.8
"""

def count_params(sizes):
    total = 0
    for i in range(len(sizes) - 1):
        total += (sizes[i] + 1) * sizes[i + 1]
        return total
