"""The argument `seed` is never used.

fails: test_a_seed_repeats_the_numbers
hint: The seed decides the numbers: the same seed gives them again, another seed gives others.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.randn(n_in, n_out) * scale
    else:
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
