"""The error compares the plain sum with the label, as in linear regression.

fails: test_has_the_right_values, test_agrees_with_nudging
hint: The predictions are no sigmoids: for a sum of 0 the neuron says one half.
"""


def gradients(X, y, w, b):
    error = weighted_sum(X, w, b) - y
    return X.T @ error / len(y), np.mean(error)
