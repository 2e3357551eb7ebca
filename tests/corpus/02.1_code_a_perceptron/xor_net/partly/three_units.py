"""Three hidden units, which are enough for a start that is drawn until it works.

fails: test_has_spare_units
hint: Two hidden units can just do it, and get stuck from many starts: spare units make it safe.
earns: 3.2
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    p = y * 0 + 0.5
    while np.max(np.abs(p - y)) > 0.1:
        W1, b1, W2, b2 = rng.normal(size=(2, 3)), np.zeros(3), rng.normal(size=(3, 1)), np.zeros(1)
        for _ in range(1500):
            a = np.tanh(X @ W1 + b1)
            p = sigmoid(a @ W2 + b2)
            d = (p - y) / 4
            e = (d @ W2.T) * (1 - a * a)
            W2, b2 = W2 - 2 * a.T @ d, b2 - 2 * d.sum(0)
            W1, b1 = W1 - 2 * X.T @ e, b1 - 2 * e.sum(0)
    return W1, b1, W2, b2
