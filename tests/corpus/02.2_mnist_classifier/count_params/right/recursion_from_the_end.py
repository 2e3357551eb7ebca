"""The last layer is taken off by unpacking, until one entry is left."""

def count_params(sizes):
    *rest, before, last = sizes
    here = last * (before + 1)
    return here if not rest else here + count_params([*rest, before])
