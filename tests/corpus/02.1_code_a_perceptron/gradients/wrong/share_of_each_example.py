"""The shares of the examples are not added up: dw has a row for each example.

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill
hint: These are the shares of single examples: average over the examples, one entry per weight.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    return error[:, np.newaxis] * X / len(y), np.mean(error)
