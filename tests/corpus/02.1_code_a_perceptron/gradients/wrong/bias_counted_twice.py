"""weighted_sum adds the bias, and the line after it adds it again.

fails: test_agrees_with_nudging
hint: The predictions count the bias twice: `weighted_sum` adds it already.
"""


def gradients(X, y, w, b):
    z = weighted_sum(X, w, b)
    y_hat = sigmoid(z + b)
    m = X.shape[0]
    return (X.T @ (y_hat - y)) / m, (1 / m) * np.sum(y_hat - y)
