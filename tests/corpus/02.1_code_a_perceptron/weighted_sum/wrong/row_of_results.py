"""Weights as a row in front and the batch transposed give one bracket too many.

fails: test_gives_one_result_per_row, test_works_for_any_batch
hint: The numbers are right, but there is one number for each row, in the shape (m,): one bracket less.
"""


def weighted_sum(x, w, b):
    return np.asarray(w).reshape(1, -1) @ np.asarray(x).T + b
