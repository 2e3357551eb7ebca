"""It adds up the ones instead of giving them one by one.

fails: test_is_zero_below_and_one_above, test_keeps_the_shape
hint: Each number of the array gets an answer of its own: this counts those that fire.
"""


def step(z):
    return np.sum(np.asarray(z) > 0)
