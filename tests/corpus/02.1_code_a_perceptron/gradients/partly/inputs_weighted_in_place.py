"""The inputs are multiplied by the errors in place: right numbers, but the caller's X is spoiled, and whole numbers fail.

fails: test_takes_whole_numbers, test_leaves_its_inputs_alone
hint: Whole numbers are inputs like any other: the gradients have decimals all the same.
earns: 4.5
"""


def gradients(X, y, w, b):
    error = sigmoid(weighted_sum(X, w, b)) - y
    X *= error[:, None]
    return X.mean(axis=0), error.mean()
