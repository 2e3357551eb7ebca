"""rand draws from 0 to 1, and nothing is subtracted.

fails: test_random_weights_scatter_around_zero
hint: Random weights scatter around 0: about half of them have to be negative.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.default_rng(seed).random((n_in, n_out)) * scale
    else:
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
