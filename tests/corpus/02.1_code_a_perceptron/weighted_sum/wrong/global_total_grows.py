"""The total is a global variable that no call sets back to 0.

fails: test_adds_the_products_and_the_bias
hint: The second time the same call gave another result: every call has to start from nothing.
"""

total = 0.0


def weighted_sum(x, w, b):
    global total
    total = total + np.dot(x, w) + b
    return total
