"""Four units only; where training gets stuck, it starts again with the next random numbers."""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    while True:
        W1, b1, W2, b2 = rng.normal(size=(2, 4)), np.zeros(4), rng.normal(size=(4, 1)), np.zeros(1)
        for _ in range(1500):
            a = np.tanh(X @ W1 + b1)
            p = sigmoid(a @ W2 + b2)
            d = (p - y) / 4
            e = (d @ W2.T) * (1 - a * a)
            W2, b2 = W2 - 2 * a.T @ d, b2 - 2 * d.sum(0)
            W1, b1 = W1 - 2 * X.T @ e, b1 - 2 * e.sum(0)
        if np.max(np.abs(p - y)) < 0.1:
            return W1, b1, W2, b2
