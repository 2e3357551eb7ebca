"""Long doubles have room for the exponential of 1000."""


def sigmoid(z):
    z = np.asarray(z, dtype=np.longdouble)
    return np.asarray(1 / (1 + np.exp(-z)), dtype=np.float64)
