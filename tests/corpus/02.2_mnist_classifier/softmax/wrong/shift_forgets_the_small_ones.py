"""The largest score is subtracted only where it is positive and large, so a row around -1000 is 0 divided by 0.

fails: test_takes_huge_scores, test_takes_huge_scores_row_by_row
hint: All powers are 0 here: which shift makes the largest exponent exactly 0?
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    if z.max() > 500:
        z = z - z.max()
    powers = np.exp(z)
    return powers / powers.sum(axis=-1, keepdims=True)
