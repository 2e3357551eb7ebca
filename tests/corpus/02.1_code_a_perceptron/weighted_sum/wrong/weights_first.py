"""w @ x is the same as x @ w for one sample only: a batch does not fit that way around.

fails: test_gives_one_result_per_row, test_works_for_any_batch
hint: In a batch each row is one sample: add up across its features (the columns), one result per row.
"""


def weighted_sum(x, w, b):
    return np.dot(w, x) + b
