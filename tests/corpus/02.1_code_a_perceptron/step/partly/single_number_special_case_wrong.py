"""Arrays are right; for a single number a special case asks for at least 1.

fails: test_fires_just_above_zero
hint: The border is exactly 0: nothing at or below it fires, and anything above it does, however tiny.
earns: 3
"""


def step(z):
    if isinstance(z, (int, float)):
        return 1 if z >= 1 else 0
    return np.where(np.asarray(z) > 0, 1, 0)
