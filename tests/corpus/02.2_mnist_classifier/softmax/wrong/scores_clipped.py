"""The scores are clipped to what e can be raised to, so 1000 and 999 become equal.

fails: test_takes_huge_scores, test_takes_huge_scores_row_by_row
hint: Clipping makes huge scores equal: shift them all alike, so that their distances stay.
"""


def softmax(z):
    powers = np.exp(np.clip(z, -700, 700))
    return powers / powers.sum(axis=-1, keepdims=True)
