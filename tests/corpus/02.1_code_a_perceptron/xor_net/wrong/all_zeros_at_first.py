"""All weights start at zero: the hidden units never learn anything.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: The hidden units are all alike: equal starts get equal corrections, so draw different ones.
earns: 0
"""


def build_xor_net(seed=0):
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1, W2, b2 = np.zeros((2, 8)), np.zeros(8), np.zeros((8, 1)), np.zeros(1)
    for _ in range(1000):
        a = np.tanh(X @ W1 + b1)
        d = (sigmoid(a @ W2 + b2) - y) / 4
        e = (d @ W2.T) * (1 - a * a)
        W2, b2 = W2 - a.T @ d, b2 - d.sum(0)
        W1, b1 = W1 - X.T @ e, b1 - e.sum(0)
    return W1, b1, W2, b2
