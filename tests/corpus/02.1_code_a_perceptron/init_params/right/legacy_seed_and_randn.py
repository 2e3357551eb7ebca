"""np.random.seed and randn, the old way, and a set of tuples for the columns."""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        np.random.seed(seed)
        W = np.random.randn(n_in, n_out) * scale
    else:
        raise ValueError("method must be 'zeros' or 'random'")
    b = np.zeros((n_out,))
    return W, b


def distinct_units(W):
    return len(set(tuple(column) for column in np.asarray(W).T))
