"""The largest score of the whole batch is subtracted, so the powers of rows far below it are all 0.

fails: test_takes_huge_scores_row_by_row
hint: Each row needs a shift of its own: the one that makes its largest exponent exactly 0.
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = np.exp(z - z.max())
    return powers / powers.sum(axis=-1, keepdims=True)
