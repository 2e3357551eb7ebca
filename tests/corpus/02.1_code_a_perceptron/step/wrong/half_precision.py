"""The input is cast to 16 bits, in which 1e-30 is 0.

fails: test_fires_just_above_zero
hint: The border is exactly 0: nothing at or below it fires, and anything above it does, however tiny.
"""


def step(z):
    return (np.asarray(z).astype(np.float16) > 0).astype(float)
