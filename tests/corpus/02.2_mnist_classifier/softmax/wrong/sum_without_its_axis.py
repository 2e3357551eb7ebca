"""The sums of the rows lose their axis, and line up with the columns.

fails: test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: The sums of the rows line up with the columns here: keep the axis when you add.
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1)
