"""Uniform numbers from -scale to scale; the columns are compared by np.unique."""


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method not in ("zeros", "random"):
        raise ValueError(f"unknown method {method}")
    generator = np.random.default_rng(seed)
    W = generator.uniform(-scale, scale, (n_in, n_out))
    return W * (method == "random"), np.zeros(n_out)


def distinct_units(W):
    return len(np.unique(np.transpose(W), axis=0))
