"""What became nan is replaced by 0, so the largest score gets nothing.

fails: test_takes_huge_scores, test_takes_huge_scores_row_by_row
hint: A nan that is replaced is no share: see to it that none arises.
"""


def softmax(z):
    powers = np.exp(z)
    return np.nan_to_num(powers / powers.sum(axis=-1, keepdims=True))
