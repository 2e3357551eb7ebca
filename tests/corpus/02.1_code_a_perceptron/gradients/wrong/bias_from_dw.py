"""db is taken as the mean of dw, as if the bias had the inputs of the weights; by chance it is, in the visible check.

fails: test_agrees_with_nudging, test_takes_whole_numbers
hint: db is the mean error: the slopes of the weights have no part in it.
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    dw = X.T @ error / len(y)
    db = np.mean(dw)
    return dw, db
