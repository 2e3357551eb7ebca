"""The biases are drawn at random too.

fails: test_biases_are_zero
hint: The biases start at 0, also where the weights are random: only the weights have to differ.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    rng = np.random.default_rng(seed)
    if method == "zeros":
        return np.zeros((n_in, n_out)), np.zeros(n_out)
    if method == "random":
        return rng.normal(0, scale, (n_in, n_out)), rng.normal(0, scale, n_out)
    raise ValueError(method)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
