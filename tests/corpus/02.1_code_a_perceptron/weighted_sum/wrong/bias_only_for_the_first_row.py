"""The bias is added to one element of the result and not to all.

fails: test_gives_one_result_per_row
hint: In a batch every row gets the bias, and not the first one alone.
"""


def weighted_sum(x, w, b):
    z = np.atleast_1d(np.dot(x, w)).astype(float)
    z[0] += b
    return z
