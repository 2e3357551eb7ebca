"""Negative sums are cut off, as if a neuron could not say less than 0.

fails: test_gives_one_result_per_row
hint: This is the sum after a ReLU: the activation is a later step, and not part of the sum.
"""


def weighted_sum(x, w, b):
    return np.maximum(np.dot(x, w) + b, 0)
