"""db is left as the list of errors, one for each example.

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill
hint: There is one bias, so db is one number: average over the examples.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    return X.T @ error / len(y), error
