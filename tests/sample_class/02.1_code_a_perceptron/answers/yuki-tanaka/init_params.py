import random


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method not in ("zeros", "random"):
        raise ValueError(method)
    dice = random.Random(seed)
    W = []
    for i in range(n_in):
        row = []
        for j in range(n_out):
            row.append(dice.gauss(0, scale) if method == "random" else 0.0)
        W.append(row)
    return W, [0.0] * n_out


def distinct_units(W):
    different = []
    for column in zip(*W):
        if column not in different:
            different.append(column)
    return len(different)
