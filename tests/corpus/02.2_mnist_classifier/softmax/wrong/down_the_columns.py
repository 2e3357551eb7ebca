"""Axis 0 is the one that shares, so the shares of one image do not add up to 1.

fails: test_treats_each_row_by_itself, test_works_for_any_number_of_scores, test_takes_huge_scores_row_by_row
hint: The shares add up to 1 down the columns: it has to be along each row.
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = np.exp(z - z.max(axis=0))
    return powers / powers.sum(axis=0)
