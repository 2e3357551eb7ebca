"""It knows one sample and not the batch: a loop over the features with zip.

fails: test_gives_one_result_per_row, test_works_for_any_batch, test_leaves_its_inputs_alone
hint: In a batch each row is one sample: add up across its features (the columns), one result per row.
earns: 2.78
"""


def weighted_sum(x, w, b):
    total = 0.0
    for xi, wi in zip(x, w):
        total = total + float(xi) * float(wi)
    return total + b
