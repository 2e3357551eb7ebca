"""The parameters have other names, and the body reads the w and b that an earlier cell left behind.

fails: test_adds_the_products_and_the_bias
hint: Use the arguments of the function, not the variables w and b of other cells.
"""

w = np.array([1.0, 2.0, 3.0])
b = 1.0


def weighted_sum(x, weights, bias):
    return np.dot(x, w) + b
