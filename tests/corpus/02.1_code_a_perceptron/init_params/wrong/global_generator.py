"""One generator was made when the cell ran, and each call takes its next numbers.

fails: test_a_seed_repeats_the_numbers
hint: The seed decides the numbers: the same seed gives them again, another seed gives others.
"""

generator = np.random.default_rng(0)


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = generator.normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.zeros(n_out)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
