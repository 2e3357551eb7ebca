def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    spread = {"zeros": 0, "random": scale}.get(method)
    if spread is None:
        raise ValueError(f"{method} is neither zeros nor random")
    return stats.norm.rvs(size=(n_in, n_out), random_state=seed) * spread, np.zeros((n_out,))


def distinct_units(W):
    return len({column.tobytes() for column in np.asarray(W).T.copy()})
