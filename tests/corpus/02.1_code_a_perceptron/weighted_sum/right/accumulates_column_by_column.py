"""It adds one feature after the other for all samples at once, in place on an array of its own."""


def weighted_sum(x, w, b):
    x = np.asarray(x, dtype=float)
    z = np.full(x.shape[:-1], float(b))
    for j, weight in enumerate(w):
        z += weight * x[..., j]
    return z
