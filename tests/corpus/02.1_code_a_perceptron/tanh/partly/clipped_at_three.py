"""The clip is so near that large inputs end below 1.

fails: test_works_for_any_shape, test_is_finite_far_out
hint: Each element goes through the curve on its own, with all its digits and far beyond ±3.
earns: 2.5
"""


def tanh(z):
    return np.tanh(np.clip(z, -3, 3))
