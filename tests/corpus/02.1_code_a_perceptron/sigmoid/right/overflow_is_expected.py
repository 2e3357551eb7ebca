"""The plain formula, which tells NumPy that the overflow is meant."""


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
