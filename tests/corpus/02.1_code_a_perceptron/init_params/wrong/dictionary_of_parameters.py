"""The arrays come back in a dictionary.

fails: test_has_the_right_shapes, test_zeros_are_zero, test_has_any_shape
hint: Two things come back: the weights W and the biases b.
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.default_rng(seed).normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return {"W": W, "b": np.zeros(n_out)}


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
