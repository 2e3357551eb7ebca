"""The largest absolute value is subtracted, so scores of -1000 end at -2000, where every power is 0.

fails: test_takes_huge_scores, test_takes_huge_scores_row_by_row
hint: All powers are 0 here: which shift makes the largest exponent exactly 0?
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = np.exp(z - np.abs(z).max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
