"""The start of 0.01, which suits large networks, and too few epochs to leave the plateau.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: All answers are about one half: is the start large enough, and have labels and outputs one shape?
earns: 0
"""


def build_xor_net(seed=0):
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1 = init_params(2, 8, scale=0.01, seed=seed)
    W2, b2 = init_params(8, 1, scale=0.01, seed=seed + 1)
    for _ in range(500):
        a = np.tanh(X @ W1 + b1)
        d = (sigmoid(a @ W2 + b2) - y) / 4
        e = (d @ W2.T) * (1 - a * a)
        W2, b2 = W2 - 0.1 * a.T @ d, b2 - 0.1 * d.sum(0)
        W1, b1 = W1 - 0.1 * X.T @ e, b1 - 0.1 * e.sum(0)
    return W1, b1, W2, b2
