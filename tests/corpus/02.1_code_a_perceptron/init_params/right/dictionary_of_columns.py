"""A list of two comes back, and a dictionary collects the columns."""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    match method:
        case "zeros":
            W = np.full([n_in, n_out], 0.0)
        case "random":
            W = scale * (np.random.default_rng(seed).random([n_in, n_out]) - 0.5) * 12**0.5
        case _:
            raise ValueError(f"No method {method!r}: 'zeros' or 'random'.")
    return [W, np.zeros(n_out)]


def distinct_units(W):
    units = {}
    for j, column in enumerate(np.asarray(W).T):
        units.setdefault(str(column.tolist()), []).append(j)
    return len(units)
