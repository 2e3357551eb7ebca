"""The output weights are solved from the K equations f(knot) = value, with the height among the unknowns."""


def relu_net(knots, values):
    knots = np.asarray(knots, dtype=float)
    b1 = -knots[:-1]
    hidden = np.maximum(knots[:, None] + b1, 0)
    A = np.column_stack([hidden, np.ones(len(knots))])
    *w2, b2 = np.linalg.solve(A, values)
    return np.ones(len(b1)), b1, np.array(w2), b2
