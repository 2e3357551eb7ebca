"""Every connection is counted by adding 1, in three nested loops."""

def count_params(sizes):
    count = 0
    for layer in range(len(sizes) - 1):
        for unit in range(sizes[layer + 1]):
            count += 1
            for weight in range(sizes[layer]):
                count += 1
    return count
