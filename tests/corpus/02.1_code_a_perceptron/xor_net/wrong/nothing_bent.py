"""The hidden layer has no activation: two layers in a row are one straight line.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: These parts fit two layers with nothing between them, which are one straight line: bend the first.
earns: 0
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1, W2, b2 = rng.normal(size=(2, 8)), np.zeros(8), rng.normal(size=(8, 1)), np.zeros(1)
    for _ in range(1000):
        a = X @ W1 + b1
        d = (sigmoid(a @ W2 + b2) - y) / 4
        e = d @ W2.T
        W2, b2 = W2 - 0.1 * a.T @ d, b2 - 0.1 * d.sum(0)
        W1, b1 = W1 - 0.1 * X.T @ e, b1 - 0.1 * e.sum(0)
    return W1, b1, W2, b2
