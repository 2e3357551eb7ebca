"""Backpropagation written out in NumPy, with a single generator for both layers."""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0], [1], [1], [0]], dtype=float)
    h = 8
    W1, b1 = rng.normal(0, 1, (2, h)), np.zeros(h)
    W2, b2 = rng.normal(0, 1, (h, 1)), np.zeros(1)
    for _ in range(2000):
        a = np.tanh(X @ W1 + b1)
        p = 1 / (1 + np.exp(-(a @ W2 + b2)))
        d2 = (p - y) / len(y)
        d1 = d2 @ W2.T * (1 - a**2)
        W2 -= a.T @ d2
        b2 -= d2.sum(axis=0)
        W1 -= X.T @ d1
        b1 -= d1.sum(axis=0)
    return W1, b1, W2, b2
