"""A straight line from a pair of opposed hinges, and second differences for the inner knots."""


def relu_net(knots, values):
    knots, values = np.asarray(knots, dtype=float), np.asarray(values, dtype=float)
    slopes = np.diff(values) / np.diff(knots)
    w1 = np.concatenate([[1.0, -1.0], np.ones(len(slopes) - 1)])
    b1 = np.concatenate([[-knots[0], knots[0]], -knots[1:-1]])
    w2 = np.concatenate([[slopes[0], -slopes[0]], np.diff(slopes)])
    return w1, b1, w2, values[0]
