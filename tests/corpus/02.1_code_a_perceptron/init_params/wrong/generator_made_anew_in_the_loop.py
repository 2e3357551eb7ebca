"""The loop makes a generator from the same seed for every unit.

fails: test_random_units_differ
hint: One random number used for all units makes them twins that learn the same thing: draw each weight anew.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method not in ("zeros", "random"):
        raise ValueError(method)
    W = np.zeros((n_in, n_out))
    if method == "random":
        for j in range(n_out):
            rng = np.random.default_rng(seed)
            W[:, j] = rng.normal(0, scale, n_in)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
