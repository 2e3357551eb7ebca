"""The clip is so near that it changes values in the middle of the curve.

fails: test_works_for_any_shape, test_is_finite_far_out
hint: Each element goes through the curve on its own, with all its digits and far beyond ±5.
"""


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -5, 5)))
