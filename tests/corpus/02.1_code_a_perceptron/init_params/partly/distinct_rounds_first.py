"""Weights are rounded to two decimals before the comparison, which makes small starting weights equal.

fails: test_counts_any_distinct_units
hint: A unit is a column of W: only units with the very same weights count once, whatever their order.
earns: 5.2
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.default_rng(seed).normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(np.round(W, 2), axis=1).shape[1]
