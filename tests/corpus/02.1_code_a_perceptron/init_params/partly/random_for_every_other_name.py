"""An else takes each method that is not "zeros" for random.

fails: test_refuses_an_unknown_method
hint: A method that does not exist deserves a clear error, a ValueError, and not a silent guess.
earns: 5.6
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    else:
        W = np.random.default_rng(seed).normal(0, scale, (n_in, n_out))
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
