"""Entries are popped off the caller's list, of which one is left.

fails: test_counts_many_and_tiny_layers
hint: The list belongs to the caller: go through it without changing it.
earns: 3.2
"""

def count_params(sizes):
    total = 0
    while len(sizes) > 1:
        inputs = sizes.pop(0)
        total += (inputs + 1) * sizes[0]
    return total
