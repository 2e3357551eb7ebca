"""2.718 stands for e, which is off in the fourth decimal.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: Nearly: take e itself, which NumPy knows to all its decimals, and not a rounded one.
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = 2.718 ** (z - z.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
