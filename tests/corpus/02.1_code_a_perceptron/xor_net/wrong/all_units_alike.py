"""One random number for each input is repeated for all hidden units: they stay copies of each other.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: The hidden units are all alike: equal starts get equal corrections, so draw different ones.
earns: 0
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1 = np.repeat(rng.normal(size=(2, 1)), 8, axis=1), np.zeros(8)
    W2, b2 = np.full((8, 1), rng.normal()), np.zeros(1)
    for _ in range(1000):
        a = np.tanh(X @ W1 + b1)
        d = (sigmoid(a @ W2 + b2) - y) / 4
        e = (d @ W2.T) * (1 - a * a)
        W2, b2 = W2 - a.T @ d, b2 - d.sum(0)
        W1, b1 = W1 - X.T @ e, b1 - e.sum(0)
    return W1, b1, W2, b2
