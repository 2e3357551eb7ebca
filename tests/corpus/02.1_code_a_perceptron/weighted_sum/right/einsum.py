"""It lets einsum name the axis that is added up."""


def weighted_sum(x, w, b):
    return np.einsum("...i,i->...", np.asarray(x), np.asarray(w)) + b
