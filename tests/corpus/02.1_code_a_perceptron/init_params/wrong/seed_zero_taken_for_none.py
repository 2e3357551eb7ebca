"""`if seed:` skips the seed 0.

fails: test_a_seed_repeats_the_numbers
hint: The seed 0 is a seed like any other: only None means that there is none.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if seed:
        np.random.seed(seed)
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
