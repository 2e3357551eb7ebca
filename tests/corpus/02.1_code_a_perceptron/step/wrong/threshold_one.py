"""It fires above 1, as if the threshold were a whole signal.

fails: test_is_zero_below_and_one_above, test_fires_just_above_zero
hint: The threshold is 0: every number above it fires, not only the large ones.
"""


def step(z):
    return np.where(np.asarray(z) > 1, 1, 0)
