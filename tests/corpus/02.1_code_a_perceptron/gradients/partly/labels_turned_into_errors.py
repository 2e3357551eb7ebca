"""The predictions are subtracted from the caller's labels in place, when these have decimals.

fails: test_leaves_its_inputs_alone
hint: A function leaves its inputs as they were: work on a copy.
earns: 5.25
"""


def gradients(X, y, w, b):
    p = sigmoid(weighted_sum(X, w, b))
    w[:] = p @ X / len(X) - y @ X / len(X)
    return w, np.mean(p) - np.mean(y)
