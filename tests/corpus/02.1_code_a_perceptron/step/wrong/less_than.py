"""The comparison points the wrong way.

fails: test_is_zero_below_and_one_above, test_fires_just_above_zero
hint: It is the other way around: which side is silent?
"""


def step(z):
    return (np.asarray(z) < 0) * 1
