"""The exponents are negative, as in a sigmoid, so the smallest score wins.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: The largest score gets the largest share: mind the sign.
"""


def softmax(z):
    z = -np.asarray(z, dtype=float)
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
