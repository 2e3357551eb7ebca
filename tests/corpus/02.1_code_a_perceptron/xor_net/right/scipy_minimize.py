"""SciPy's L-BFGS minimises the cross-entropy over all numbers of the network at once."""

from scipy.optimize import minimize


def build_xor_net(seed=0, h=8):
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = np.array([0.0, 1.0, 1.0, 0.0])

    def parts(theta):
        return theta[: 2 * h].reshape(2, h), theta[2 * h : 3 * h], theta[3 * h : 4 * h], theta[4 * h]

    def cost(theta):
        W1, b1, W2, b2 = parts(theta)
        z = np.tanh(X @ W1 + b1) @ W2 + b2
        return np.mean(np.logaddexp(0, z) - y * z) + 1e-4 * np.sum(theta**2)

    start = np.random.default_rng(seed).normal(0, 1, 4 * h + 1)
    W1, b1, W2, b2 = parts(minimize(cost, start, method="L-BFGS-B").x)
    return W1, b1, W2[:, np.newaxis], np.array([b2])
