"""The error is label minus output and is subtracted all the same: the loss rises.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: Two layers with nothing between them are one straight line: bend the hidden layer, give it spare units, train on.
earns: 0
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1, W2, b2 = rng.normal(size=(2, 8)), np.zeros(8), rng.normal(size=(8, 1)), np.zeros(1)
    for _ in range(1500):
        a = np.tanh(X @ W1 + b1)
        d = (y - sigmoid(a @ W2 + b2)) / 4
        e = (d @ W2.T) * (1 - a * a)
        W2, b2 = W2 - 0.1 * a.T @ d, b2 - 0.1 * d.sum(0)
        W1, b1 = W1 - 0.1 * X.T @ e, b1 - 0.1 * e.sum(0)
    return W1, b1, W2, b2
