"""The comparison is >=, so that 0 fires.

fails: test_is_zero_at_zero, test_fires_just_above_zero
hint: At exactly 0 the step does not fire yet: it has to be above 0.
"""


def step(z):
    return np.where(np.asarray(z) >= 0, 1, 0)
