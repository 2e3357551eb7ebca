"""It rounds tanh up by a trick: halves are sent to 0 and small numbers with them.

fails: test_fires_just_above_zero
hint: The border is exactly 0: nothing at or below it fires, and anything above it does, however tiny.
"""


def step(z):
    return np.round((np.tanh(np.asarray(z) * 1e6) + 1) / 2)
