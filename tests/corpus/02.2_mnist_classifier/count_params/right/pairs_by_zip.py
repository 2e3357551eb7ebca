"""The list is zipped with itself, moved by one."""

def count_params(sizes):
    return sum(inputs * units + units for inputs, units in zip(sizes, sizes[1:]))
