"""The largest scores of the rows lose their axis, and are subtracted from the columns.

fails: test_treats_each_row_by_itself, test_works_for_any_number_of_scores
hint: The largest scores of the rows line up with the columns here: keep the axis when you take them.
"""


def softmax(z):
    powers = np.exp(z - np.max(z, axis=-1))
    return powers / np.sum(powers, axis=-1, keepdims=True)
