"""It takes every input for a single sample and flattens a batch, so that the sizes no longer fit.

fails: test_gives_one_result_per_row, test_works_for_any_batch
hint: In a batch each row is one sample: add up across its features (the columns), one result per row.
"""


def weighted_sum(x, w, b):
    x = np.asarray(x).ravel()
    return sum(x[i] * w[i] for i in range(x.size)) + b
