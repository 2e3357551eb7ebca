"""The first layer always has 784 inputs, whatever the list says.

fails: test_counts_any_network, test_counts_many_and_tiny_layers
hint: Go through the pairs of neighbours in the list, however many there are.
earns: 1.6
"""

def count_params(sizes):
    total = 28 * 28 * sizes[1] + sizes[1]
    for a, b in zip(sizes[1:], sizes[2:]):
        total += a * b + b
    return total
