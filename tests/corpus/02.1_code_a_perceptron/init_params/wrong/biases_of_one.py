"""The biases start at 1, so that ReLU units are awake.

fails: test_zeros_are_zero, test_biases_are_zero
hint: The method "zeros" fills W and b with zeros.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.default_rng(seed).normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.ones(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
