"""One line for each of two weights: a third feature is left out.

fails: test_agrees_with_nudging, test_points_uphill
hint: Nudge one weight a little: the loss must change as dw says; average over examples, one entry per weight.
"""


def gradients(X, y, w, b):
    error = sigmoid(X[:, 0] * w[0] + X[:, 1] * w[1] + b) - y
    dw1 = np.mean(error * X[:, 0])
    dw2 = np.mean(error * X[:, 1])
    return np.array([dw1, dw2]), np.mean(error)
