"""Each score goes through a sigmoid by itself.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: This is sigmoid, each score on its own: softmax shares 1 among all of them.
"""


def softmax(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
