"""It asks whether the sigmoid is above one half, which the tiniest numbers no longer reach.

fails: test_fires_just_above_zero
hint: The border is exactly 0: nothing at or below it fires, and anything above it does, however tiny.
"""


def step(z):
    return (1 / (1 + np.exp(-np.asarray(z, dtype=float))) > 0.5).astype(int)
