"""The formula as it stands: e to the power of 1000 is infinite, and the result nan.

fails: test_takes_huge_scores, test_takes_huge_scores_row_by_row
hint: e to the power of 1000 is too large: which shift makes every exponent 0 or less?
earns: 3.75
"""


def softmax(z):
    powers = np.exp(z)
    return powers / powers.sum(axis=-1, keepdims=True)
