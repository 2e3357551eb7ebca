"""The first layer is counted, and the function calls itself with the rest of the list."""

def count_params(sizes):
    if len(sizes) < 2:
        return 0
    return (sizes[0] + 1) * sizes[1] + count_params(sizes[1:])
