"""In a batch it adds up down the samples, though for one sample the same axis is right.

fails: test_gives_one_result_per_row, test_works_for_any_batch
hint: Add up across the features (the columns), and not down the samples.
"""


def weighted_sum(x, w, b):
    return np.sum(np.asarray(x) * np.asarray(w), axis=0) + b
