"""functools.reduce carries the count and the size of the layer before."""

from functools import reduce


def count_params(sizes):
    def add_layer(so_far, units):
        count, inputs = so_far
        return count + (inputs + 1) * units, units

    return reduce(add_layer, sizes[1:], (0, sizes[0]))[0]
