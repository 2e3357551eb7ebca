def count_params(sizes):
    total = 0
    for inputs, units in zip(sizes[:-1], sizes[1:]):
        weights = inputs * units
        biases = units
        total += weights + biases
    return total
