def build_xor_net(seed=0):
    # backpropagation by hand, as on paper: 2 inputs, 10 tanh units, 1 sigmoid output
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    y = np.array([[0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, b1 = rng.normal(size=(2, 10)), np.zeros(10)
    W2, b2 = rng.normal(size=(10, 1)), np.zeros(1)
    for epoch in range(3000):
        hidden = np.tanh(X @ W1 + b1)
        p = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
        d2 = (p - y) / 4
        d1 = (d2 @ W2.T) * (1 - hidden**2)
        W2 -= 0.5 * hidden.T @ d2
        b2 -= 0.5 * d2.sum(axis=0)
        W1 -= 0.5 * X.T @ d1
        b1 -= 0.5 * d1.sum(axis=0)
    return W1, b1, W2, b2
