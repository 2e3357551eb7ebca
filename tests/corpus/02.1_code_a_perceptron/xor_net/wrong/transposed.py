"""The weights are (units, inputs), as in PyTorch.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: Rows of a weight matrix belong to inputs, columns to units: W1 is (2, h), W2 (h, 1).
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1, W2, b2 = rng.normal(size=(8, 2)), np.zeros(8), rng.normal(size=(1, 8)), np.zeros(1)
    for _ in range(1500):
        a = np.tanh(X @ W1.T + b1)
        d = (sigmoid(a @ W2.T + b2) - y) / 4
        e = (d @ W2) * (1 - a * a)
        W2, b2 = W2 - d.T @ a, b2 - d.sum(0)
        W1, b1 = W1 - e.T @ X, b1 - e.sum(0)
    return W1, b1, W2, b2
