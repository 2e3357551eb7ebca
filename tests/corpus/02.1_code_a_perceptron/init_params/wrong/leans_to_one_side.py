"""The mean is as large as the spread.

fails: test_random_weights_scatter_around_zero
hint: On average random weights are about 0: these lean to one side.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.default_rng(seed).normal(scale, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
