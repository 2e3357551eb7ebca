"""SciPy's approx_fprime measures the slopes of the cross-entropy, written with logaddexp."""

from scipy.optimize import approx_fprime


def gradients(X, y, w, b):
    X = np.asarray(X, dtype=float)

    def cost(theta):
        z = X @ theta[:-1] + theta[-1]
        return np.mean(np.logaddexp(0, z) - y * z)

    slopes = approx_fprime(np.r_[w, b], cost, 1e-7)
    return slopes[:-1], slopes[-1:]
