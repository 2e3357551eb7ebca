"""The second argument of np.heaviside was copied from a textbook that has one half there.

fails: test_is_zero_at_zero, test_fires_just_above_zero
hint: Halfway is no answer of a step: at exactly 0 it is still silent.
"""


def step(z):
    return np.heaviside(z, 0.5)
