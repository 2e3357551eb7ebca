"""e is raised to each shifted score, and the division is forgotten.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores,
    test_takes_huge_scores
hint: The powers still have to be divided by their sum: it is not 1 yet.
earns: 0
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    return np.exp(z - z.max(axis=-1, keepdims=True))
