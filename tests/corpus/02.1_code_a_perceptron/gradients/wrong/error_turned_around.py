"""The error is label minus prediction, so both slopes point downhill.

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill
hint: The sign is turned around: the gradient points uphill, to more loss.
"""


def gradients(X, y, w, b):
    error = y - sigmoid(weighted_sum(X, w, b))
    return X.T @ error / len(y), np.mean(error)
