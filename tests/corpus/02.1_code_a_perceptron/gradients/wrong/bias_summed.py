"""dw is an average, and db is still a sum.

fails: test_has_the_right_values, test_agrees_with_nudging
hint: db is the sum over the examples: take their average.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    dw = np.dot(error, X) / X.shape[0]
    db = sum(error)
    return dw, db
