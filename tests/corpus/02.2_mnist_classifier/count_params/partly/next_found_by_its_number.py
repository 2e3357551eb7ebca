"""The next layer is found by looking up the number, so of two equal layers the first is found twice.

fails: test_counts_many_and_tiny_layers
hint: Twenty entries, several of equal size, or layers of a single unit: all are counted alike, place by place.
earns: 3.2
"""

def count_params(sizes):
    total = 0
    for inputs in sizes[:-1]:
        units = sizes[sizes.index(inputs) + 1]
        total += (inputs + 1) * units
    return total
