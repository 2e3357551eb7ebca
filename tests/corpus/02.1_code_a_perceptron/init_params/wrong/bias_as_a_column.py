"""b has the shape (units, 1) that goes with the turned layout.

fails: test_has_the_right_shapes, test_zeros_are_zero, test_has_any_shape
hint: b is flat: one number per unit, in the shape (units,).
"""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        W = np.zeros((n_in, n_out))
    elif method == "random":
        W = np.random.default_rng(seed).normal(0, scale, (n_in, n_out))
    else:
        raise ValueError(method)
    return W, np.zeros((n_out, 1))


def distinct_units(W):
    return np.unique(W, axis=1).shape[1]
