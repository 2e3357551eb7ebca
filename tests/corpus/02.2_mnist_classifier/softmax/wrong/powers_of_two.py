"""2 is raised to each score, and not e.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: These are powers of 2: the base is e, about 2.718.
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = 2 ** (z - z.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
