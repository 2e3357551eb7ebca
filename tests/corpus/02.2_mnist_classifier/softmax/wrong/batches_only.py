"""Axis 1 is named, which a single row of scores does not have.

fails: test_shares_one_among_the_scores, test_works_for_any_number_of_scores, test_takes_huge_scores
hint: Raise e to each score, then divide each by the sum of all; one row of scores has one axis only, the last.
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
