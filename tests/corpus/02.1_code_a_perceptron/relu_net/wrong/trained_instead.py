"""The output weights are trained by a few hundred steps of descent: close to the points, and not through them.

fails: test_passes_through_its_knots, test_passes_through_any_knots
hint: Each hinge adds to the slope before it: its output weight is the change of slope at its knot.
"""


def relu_net(knots, values):
    b1 = -np.asarray(knots[:-1])
    hidden = np.maximum(np.outer(knots, np.ones(len(b1))) + b1, 0)
    w2, b2 = np.zeros(len(b1)), 0.0
    for _ in range(500):
        error = hidden @ w2 + b2 - values
        w2 = w2 - 0.02 * hidden.T @ error / len(error)
        b2 = b2 - 0.02 * error.mean()
    return np.ones(len(b1)), b1, w2, b2
