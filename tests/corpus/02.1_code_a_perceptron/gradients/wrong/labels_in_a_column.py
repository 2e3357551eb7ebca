"""The labels become a column and the predictions stay a row: their difference is m × m.

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill
hint: Print the shapes: (4, 1) and (4,) together make 4 × 4 errors; there are only 4.
"""


def gradients(X, y, w, b):
    y = np.reshape(y, (-1, 1))
    error = sigmoid(X @ w + b) - y
    return X.T @ error / len(y), np.mean(error)
