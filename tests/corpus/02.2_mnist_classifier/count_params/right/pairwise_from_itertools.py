"""itertools.pairwise gives the neighbours, and weights and biases are counted apart."""

from itertools import pairwise


def count_params(sizes):
    weights = sum(a * b for a, b in pairwise(sizes))
    biases = sum(sizes) - sizes[0]
    return weights + biases
