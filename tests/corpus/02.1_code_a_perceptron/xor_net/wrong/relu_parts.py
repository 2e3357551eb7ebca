"""The hidden units are ReLUs, and the parts are returned, which are read with tanh or sigmoid.

fails: test_solves_xor
hint: The parts are read with tanh or sigmoid hidden units: return a Keras model for others.
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1, W2, b2 = rng.normal(size=(2, 16)), rng.normal(size=16) * 0.1, rng.normal(size=(16, 1)), np.zeros(1)
    for _ in range(2000):
        a = np.maximum(X @ W1 + b1, 0)
        d = (sigmoid(a @ W2 + b2) - y) / 4
        e = (d @ W2.T) * (a > 0)
        W2, b2 = W2 - 0.3 * a.T @ d, b2 - 0.3 * d.sum(0)
        W1, b1 = W1 - 0.3 * X.T @ e, b1 - 0.3 * e.sum(0)
    return W1, b1, W2, b2
