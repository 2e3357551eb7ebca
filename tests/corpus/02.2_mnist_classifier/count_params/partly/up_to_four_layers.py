"""Layers are counted in a chain of cases for two to five entries.

fails: test_counts_any_network, test_counts_many_and_tiny_layers
hint: Go through the pairs of neighbours in the list, however many there are.
earns: 1.6
"""

def count_params(sizes):
    total = (sizes[0] + 1) * sizes[1]
    if len(sizes) > 2:
        total += (sizes[1] + 1) * sizes[2]
    if len(sizes) > 3:
        total += (sizes[2] + 1) * sizes[3]
    if len(sizes) > 4:
        total += (sizes[3] + 1) * sizes[4]
    return total
