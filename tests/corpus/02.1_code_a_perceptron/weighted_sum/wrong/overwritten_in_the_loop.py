"""The loop over the rows keeps only the result of the last.

fails: test_gives_one_result_per_row, test_works_for_any_batch
hint: Every row of the batch gets a result: this is that of the last row alone.
"""


def weighted_sum(x, w, b):
    for row in np.atleast_2d(x):
        z = np.dot(row, w) + b
    return z
