"""The scores are stretched so that the smallest is 0 and the largest 1.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: This stretches the scores to 0 to 1: their shares have to add up to 1.
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    low, high = z.min(axis=-1, keepdims=True), z.max(axis=-1, keepdims=True)
    return (z - low) / np.where(high > low, high - low, 1)
