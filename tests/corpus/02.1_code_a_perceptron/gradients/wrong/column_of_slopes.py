"""Column vectors all the way, and dw is handed back as one: (n, 1).

fails: test_has_the_right_values, test_agrees_with_nudging, test_points_uphill
hint: dw is one row of numbers, as w is, and no column.
"""


def gradients(X, y, w, b):
    m = len(y)
    A = sigmoid(X @ np.reshape(w, (-1, 1)) + b)
    dZ = A - np.reshape(y, (-1, 1))
    return X.T @ dZ / m, np.sum(dZ) / m
