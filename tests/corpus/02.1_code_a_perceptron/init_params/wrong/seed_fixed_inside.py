"""The generator is always made with 42.

fails: test_a_seed_repeats_the_numbers
hint: The seed decides the numbers: the same seed gives them again, another seed gives others.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    rng = np.random.default_rng(42)
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = rng.normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
