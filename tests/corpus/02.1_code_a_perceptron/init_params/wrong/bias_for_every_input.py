"""b has as many numbers as there are inputs.

fails: test_has_the_right_shapes, test_has_any_shape
hint: Each unit has one bias, however many inputs it has.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.default_rng(seed).normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.zeros(n_in)


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
