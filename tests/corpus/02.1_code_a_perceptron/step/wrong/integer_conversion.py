"""The numbers become integers before the comparison: everything below 1 is cut to 0.

fails: test_is_zero_below_and_one_above, test_fires_just_above_zero
hint: The threshold is 0: every number above it fires, not only the large ones.
"""


def step(z):
    return (np.asarray(z).astype(int) > 0).astype(int)
