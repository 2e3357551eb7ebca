"""Zeros of whole numbers swallow the first small correction.

fails: test_are_floats
hint: Weights learn in small steps, which an array of whole numbers would lose: use floats.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out), dtype=int)
    elif method == "random":
        W = np.random.default_rng(seed).normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.array([0] * n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
