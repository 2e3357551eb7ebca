"""The gradient of the mean squared error, with its factor 2 and the slope of the sigmoid.

fails: test_has_the_right_values, test_agrees_with_nudging
hint: For cross-entropy the slope of the sigmoid cancels: leave it out.
"""


def gradients(X, y, w, b):
    m = len(y)
    y_hat = sigmoid(np.dot(X, w) + b)
    dw = 2 / m * np.dot(X.T, (y_hat - y) * y_hat * (1 - y_hat))
    db = 2 / m * np.sum((y_hat - y) * y_hat * (1 - y_hat))
    return dw, db
