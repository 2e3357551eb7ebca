"""The scores are divided by their sum, and e is not raised to anything.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores,
    test_takes_huge_scores
hint: The scores themselves are divided: raise e to each of them first.
earns: 0
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    return z / z.sum(axis=-1, keepdims=True)
