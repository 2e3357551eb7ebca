"""The mean of each row is subtracted, which leaves a lone large score too large.

fails: test_takes_huge_scores
hint: e to the power of 1000 is too large: which shift makes every exponent 0 or less?
"""


def softmax(z):
    z = np.asarray(z, dtype=float)
    powers = np.exp(z - z.mean(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
