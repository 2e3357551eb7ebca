"""The shares are rounded to four decimals, as the task prints them.

fails: test_shares_one_among_the_scores, test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: Do not round inside the function: it is the display that rounds.
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.round(powers / powers.sum(axis=-1, keepdims=True), 4)
