"""The slope p(1 - p) of the sigmoid is kept, as for the squared error.

fails: test_has_the_right_values, test_agrees_with_nudging, test_takes_whole_numbers
hint: For cross-entropy the slope of the sigmoid cancels: leave it out.
"""


def gradients(X, y, w, b):
    p = sigmoid(weighted_sum(X, w, b))
    delta = (p - y) * p * (1 - p)
    return X.T @ delta / len(y), np.mean(delta)
