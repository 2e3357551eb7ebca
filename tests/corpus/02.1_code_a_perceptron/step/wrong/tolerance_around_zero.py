"""Numbers very close to 0 are taken for 0.

fails: test_fires_just_above_zero
hint: The border is exactly 0: nothing at or below it fires, and anything above it does, however tiny.
"""


def step(z):
    return np.where(np.asarray(z) > 1e-9, 1, 0)
