"""The output is a plain sum, trained to 0 and 1 by squared error: its cut would be one half, not 0.

fails: test_solves_xor
hint: The output unit is a sigmoid, so the sum is cut at 0: these parts want a cut at one half.
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1, W2, b2 = rng.normal(size=(2, 8)), np.zeros(8), rng.normal(size=(8, 1)), np.zeros(1)
    for _ in range(1000):
        a = np.tanh(X @ W1 + b1)
        d = (a @ W2 + b2 - y) / 4
        e = (d @ W2.T) * (1 - a * a)
        W2, b2 = W2 - 0.1 * a.T @ d, b2 - 0.1 * d.sum(0)
        W1, b1 = W1 - 0.1 * X.T @ e, b1 - 0.1 * e.sum(0)
    return W1, b1, W2, b2
