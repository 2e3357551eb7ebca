"""The shares of the examples are added up and never divided by their number.

fails: test_has_the_right_values, test_agrees_with_nudging
hint: This is the sum over the examples: take their average.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    return X.T @ error, np.sum(error)
