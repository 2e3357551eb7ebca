"""np.empty looks like zeros most of the time; here what it holds is made plain.

fails: test_zeros_are_zero
hint: The method "zeros" fills W and b with zeros.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    W = np.empty((n_in, n_out))
    W.fill(6.9e-3)
    if method == "random":
        W = np.random.default_rng(seed).normal(0, scale, (n_in, n_out))
    elif method != "zeros":
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
