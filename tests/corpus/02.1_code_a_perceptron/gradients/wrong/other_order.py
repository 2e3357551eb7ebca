"""The bias comes first in the pair that is returned.

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill
hint: The two results come in the other order: dw first, then db.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    dw = X.T @ error / len(y)
    db = np.mean(error)
    return db, dw
