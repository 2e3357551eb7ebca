"""The gradients of the hidden layer are computed and forgotten, and so few units stay as they were drawn.

fails: test_solves_xor, test_solves_xor_from_most_seeds
hint: Two layers with nothing between them are one straight line: bend the hidden layer, give it spare units, train on.
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1, W2, b2 = rng.normal(size=(2, 4)), np.zeros(4), rng.normal(size=(4, 1)), np.zeros(1)
    for _ in range(500):
        a = np.tanh(X @ W1 + b1)
        d = (sigmoid(a @ W2 + b2) - y) / 4
        b2 = b2 - d.sum(0)
    return W1, b1, W2, b2
