"""The hidden units stay random, and the output weights are solved by least squares on logits of ±4."""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    W1, b1 = rng.normal(0, 2, (2, 12)), rng.normal(0, 1, 12)
    hidden = np.c_[np.tanh(X @ W1 + b1), np.ones(4)]
    theta = np.linalg.lstsq(hidden, np.array([-4.0, 4.0, 4.0, -4.0]), rcond=None)[0]
    return W1, b1, theta[:-1, None], theta[-1:]
