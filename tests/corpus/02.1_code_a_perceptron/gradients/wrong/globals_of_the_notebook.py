"""The weights are those of an earlier cell, not those of the call.

fails: test_has_the_right_values, test_agrees_with_nudging
hint: Use what the call gives: the same names in other cells hold other things.
"""

w = np.zeros(2)
b = 0.0


def gradients(X, y, weights, bias):
    error = sigmoid(X @ w + b) - y
    return X.T @ error / len(y), np.mean(error)
