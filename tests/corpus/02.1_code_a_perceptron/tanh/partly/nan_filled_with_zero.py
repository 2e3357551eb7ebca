"""The nan far out is turned into 0, and the curve falls back to the middle.

fails: test_is_finite_far_out
hint: Far out, two huge numbers are divided by each other and nothing sensible is left: keep the exponentials small.
earns: 3
"""


def tanh(z):
    z = np.asarray(z, dtype=float)
    return np.nan_to_num((np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)))
