def count_params(sizes):
    return sum(sizes[1:])
