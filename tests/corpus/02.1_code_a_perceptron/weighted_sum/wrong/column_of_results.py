"""With the weights made a column the batch gives a column too, of shape (m, 1).

fails: test_gives_one_result_per_row, test_works_for_any_batch
hint: The numbers are right, but there is one number for each row, in the shape (m,): this is a column.
"""


def weighted_sum(x, w, b):
    return np.asarray(x) @ np.asarray(w).reshape(-1, 1) + b
