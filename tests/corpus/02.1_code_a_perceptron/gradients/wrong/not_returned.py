"""The slopes are printed, and nothing is returned.

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill, test_takes_whole_numbers
hint: Return both: dw first, then db.
earns: 0
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    print("dw =", X.T @ error / len(y), "db =", np.mean(error))
