def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    match method:
        case "zeros":
            W = np.zeros((n_in, n_out), np.float32)
        case "random":
            W = np.float32(scale) * np.random.default_rng(seed).standard_normal((n_in, n_out), np.float32)
        case _:
            raise ValueError(f"no such method: {method}")
    return W, np.zeros(n_out, np.float32)


def distinct_units(W):
    return np.int32(len(np.unique(W, axis=1)[0]))
