"""Single rows are safe, by the differences of all pairs, and batches go through the plain formula.

fails: test_takes_huge_scores_row_by_row
hint: Each row needs a shift of its own: the one that makes its largest exponent exactly 0.
earns: 4.38
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    if z.ndim == 1:
        return np.array([1 / np.sum(np.exp(z - score)) for score in z])
    powers = np.exp(z)
    return powers / powers.sum(axis=1, keepdims=True)
