"""The root of the scale is the spread.

fails: test_random_weights_scatter_around_zero, test_has_the_defaults_of_the_task
hint: The argument `scale` sets how far the random weights spread.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.default_rng(seed).normal(0, scale**0.5, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
