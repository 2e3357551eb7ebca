"""The powers are divided by the largest of them and not by their sum.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: The powers still have to be divided by their sum: it is not 1 yet.
earns: 0
"""


def softmax(z):
    powers = np.exp(z)
    return powers / powers.max(axis=-1, keepdims=True)
