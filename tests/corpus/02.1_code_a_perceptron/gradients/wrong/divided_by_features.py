"""The sum is divided by the number of features, `X.shape[1]`, and not by that of examples.

fails: test_has_the_right_values, test_agrees_with_nudging
hint: This is twice too much: divide by the number of examples, and by nothing else.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    return X.T @ error / X.shape[1], np.mean(error)
