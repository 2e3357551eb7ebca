"""A sum without an axis mixes all samples of a batch into one number.

fails: test_gives_one_result_per_row, test_works_for_any_batch
hint: The sum runs over all samples together: each row needs a result of its own.
"""


def weighted_sum(x, w, b):
    return (np.asarray(x) * np.asarray(w)).sum() + b
