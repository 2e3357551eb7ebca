"""The sum is set back to 0 in every round, so the last layer is all that remains.

fails: test_counts_the_network_of_the_notebook, test_counts_any_network, test_counts_many_and_tiny_layers
hint: This is the last layer: the others have parameters too.
earns: 0.8
"""

def count_params(sizes):
    for inputs, units in zip(sizes, sizes[1:]):
        total = 0
        total += inputs * units + units
    return total
