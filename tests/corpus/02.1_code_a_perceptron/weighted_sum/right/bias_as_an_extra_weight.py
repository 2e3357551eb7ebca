"""It takes the bias in as the weight of an extra input that is always 1."""


def weighted_sum(x, w, b):
    x = np.asarray(x, dtype=float)
    ones = np.ones(x.shape[:-1] + (1,))
    return np.concatenate([x, ones], axis=-1) @ np.append(w, b)
