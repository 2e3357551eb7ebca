"""The result is given the type of X, so whole-numbered inputs cut off the decimals.

fails: test_takes_whole_numbers
hint: Whole numbers are inputs like any other: the gradients have decimals all the same.
earns: 5.25
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    dw = np.zeros_like(X[0])
    for j in range(X.shape[1]):
        dw[j] = np.mean(error * X[:, j])
    return dw, np.mean(error)
