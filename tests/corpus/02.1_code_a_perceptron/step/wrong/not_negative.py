"""A mask that removes the negative numbers leaves 0 firing.

fails: test_is_zero_at_zero, test_fires_just_above_zero
hint: At exactly 0 the step does not fire yet: it has to be above 0.
"""


def step(z):
    z = np.asarray(z)
    out = np.ones(z.shape, dtype=int)
    out[z < 0] = 0
    return out
