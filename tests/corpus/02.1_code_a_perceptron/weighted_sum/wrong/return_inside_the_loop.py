"""The return is indented into the loop over the rows, so that only the first row is answered.

fails: test_gives_one_result_per_row, test_works_for_any_batch
hint: Every row of the batch gets a result: this is that of the first row alone.
"""


def weighted_sum(x, w, b):
    x = np.atleast_2d(x)
    for row in x:
        z = 0
        for xi, wi in zip(row, w):
            z += xi * wi
        return z + b
