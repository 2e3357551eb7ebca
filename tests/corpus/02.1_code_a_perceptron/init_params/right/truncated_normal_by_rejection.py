"""Numbers beyond two spreads are drawn again, so that no weight is large."""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    W = np.zeros((n_in, n_out))
    if method == "random":
        rng = np.random.default_rng(seed)
        W = rng.standard_normal((n_in, n_out))
        while np.any(far := np.abs(W) > 2):
            W[far] = rng.standard_normal(far.sum())
        W *= scale
    elif method != "zeros":
        raise ValueError("there is no method " + str(method))
    return W, W[0] * 0


def distinct_units(W):
    return len({column.tobytes() for column in np.array(W).T.copy()})
