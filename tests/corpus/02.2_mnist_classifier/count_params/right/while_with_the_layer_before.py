"""A while loop walks through the list and remembers the layer before; the count is a decimal number."""

def count_params(sizes):
    total = 0.0
    position = 0
    while position + 1 < len(sizes):
        before, after = sizes[position], sizes[position + 1]
        total += before * after
        total += after
        position += 1
    return total
