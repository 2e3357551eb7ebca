"""The sum goes over the whole batch, so all rows together share 1.

fails: test_treats_each_row_by_itself, test_works_for_any_number_of_scores, test_takes_huge_scores_row_by_row
hint: All four numbers share one 1: each row has a 1 of its own.
"""


def softmax(z):
    powers = np.exp(z - np.max(z))
    return powers / np.sum(powers)
