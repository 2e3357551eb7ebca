"""The branch for a batch was written later, and without the bias.

fails: test_gives_one_result_per_row
hint: In a batch the bias is missing: every row gets it.
"""


def weighted_sum(x, w, b):
    if np.ndim(x) == 1:
        return np.dot(x, w) + b
    return np.dot(x, w)
