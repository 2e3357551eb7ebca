"""Every weight gets the mean error: the inputs are not multiplied in.

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill
hint: Each weight's share is its input: the inputs X are missing.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    dw = np.full(len(w), np.mean(error))
    return dw, np.mean(error)
