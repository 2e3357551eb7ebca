"""The slopes are rounded to two decimals, which looks neat and stops the descent early.

fails: test_agrees_with_nudging
hint: Keep the decimals: rounding stops the descent early.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    return np.round(X.T @ error / len(y), 2), round(float(np.mean(error)), 2)
