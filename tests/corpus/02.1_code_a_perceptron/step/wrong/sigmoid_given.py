"""The soft step was written for the hard one.

fails: test_is_zero_below_and_one_above, test_is_zero_at_zero, test_keeps_the_shape
hint: This is sigmoid, the soft step: a hard one answers only 0 or 1.
"""


def step(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
