"""The two results of np.where are exchanged.

fails: test_is_zero_below_and_one_above, test_takes_single_and_whole_numbers
hint: It is the other way around: which side is silent?
"""


def step(z):
    return np.where(np.asarray(z) > 0, 0, 1)
