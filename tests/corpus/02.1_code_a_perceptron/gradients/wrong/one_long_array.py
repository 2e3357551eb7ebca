"""Both slopes are packed into one array of n + 1 numbers.

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill
hint: Return both: dw first, then db.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    return np.append(X.T @ error, np.sum(error)) / len(y)
