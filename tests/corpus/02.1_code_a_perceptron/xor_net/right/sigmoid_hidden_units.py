"""Sigmoid hidden units, a wide start and a high rate; only NumPy."""


def build_xor_net(seed=0):
    np.random.seed(seed)
    X, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    W1 = np.random.randn(2, 10) * 4
    b1 = np.random.randn(10)
    W2 = np.random.randn(10)
    b2 = 0.0
    for _ in range(2500):
        hidden = sigmoid(X @ W1 + b1)
        out = sigmoid(hidden @ W2 + b2)
        error = out - y
        back = np.outer(error, W2) * hidden * (1 - hidden)
        W2 = W2 - 0.5 * hidden.T @ error
        b2 = b2 - 0.5 * error.sum()
        W1 = W1 - 0.5 * X.T @ back
        b1 = b1 - 0.5 * back.sum(axis=0)
    return [W1, b1, W2, b2]
