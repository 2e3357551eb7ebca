"""The clip is as near as it may be: the error is below the tolerance."""


def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -30, 30)
    return np.power(1.0 + np.exp(-z), -1)
