"""Python's own random module draws number by number, and nested lists come back."""

import random


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    source = random.Random(seed)
    draw = {"zeros": lambda: 0.0, "random": lambda: source.gauss(0.0, scale)}
    if method not in draw:
        raise ValueError(f"{method!r} is not one of {list(draw)}")
    return [[draw[method]() for _ in range(n_out)] for _ in range(n_in)], [0.0] * n_out


def distinct_units(W):
    seen = []
    for column in zip(*np.asarray(W).tolist()):
        if column not in seen:
            seen.append(column)
    return len(seen)
