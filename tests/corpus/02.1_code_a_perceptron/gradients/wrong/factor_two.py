"""A factor 2 is left over from the squared error, without its slope of the sigmoid.

fails: test_has_the_right_values, test_agrees_with_nudging
hint: This is twice too much: divide by the number of examples, and by nothing else.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    return 2 * X.T @ error / len(y), 2 * error.mean()
