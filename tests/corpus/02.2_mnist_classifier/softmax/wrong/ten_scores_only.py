"""The loop runs over ten scores, whatever is given.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: Raise e to each score, then divide each by the sum of all; one row of scores has one axis only, the last.
"""


def softmax(z):
    rows = np.atleast_2d(z)
    result = np.zeros((len(rows), 10))
    for i in range(len(rows)):
        for j in range(10):
            result[i, j] = np.exp(rows[i, j] - rows[i].max())
        result[i] /= result[i].sum()
    return result if np.ndim(z) == 2 else result[0]
