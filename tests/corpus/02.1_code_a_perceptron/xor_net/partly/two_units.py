"""Two hidden units: right from some starts, stuck from many.

fails: test_solves_xor_from_most_seeds, test_has_spare_units
hint: With barely enough hidden units many starts get stuck: give the network spare units, and train long enough.
earns: 1.6
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    W1, b1, W2, b2 = rng.normal(size=(2, 2)), np.zeros(2), rng.normal(size=(2, 1)), np.zeros(1)
    for _ in range(1500):
        a = np.tanh(X @ W1 + b1)
        d = (sigmoid(a @ W2 + b2) - y) / 4
        e = (d @ W2.T) * (1 - a * a)
        W2, b2 = W2 - 0.5 * a.T @ d, b2 - 0.5 * d.sum(0)
        W1, b1 = W1 - 0.5 * X.T @ e, b1 - 0.5 * e.sum(0)
    return W1, b1, W2, b2
