"""The largest score gets 1 and the others 0.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: Only the winner is left: softmax gives every score a share.
"""


def softmax(z):
    z = np.asarray(z)
    return (z == z.max(axis=-1, keepdims=True)).astype(float)
