def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    b = np.zeros(n_out)
    if method == "zeros":
        return np.zeros((n_in, n_out)), b
    if method == "random":
        rng = np.random.RandomState(seed)
        W = rng.uniform(-1, 1, (n_in, n_out)) * scale * 3**0.5  # uniform from -1 to 1 has spread 1 / sqrt(3)
        return W, b
    raise ValueError("method must be random or zeros, not " + repr(method))


def distinct_units(W):
    units = set()
    for column in np.array(W).T:
        units.add(tuple(column))
    return len(units)
