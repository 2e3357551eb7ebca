"""Positive numbers come through as they are: this is ReLU.

fails: test_is_zero_below_and_one_above, test_fires_just_above_zero, test_keeps_the_shape
hint: A step fires 1, however large the input: this one is ReLU.
"""


def step(z):
    z = np.asarray(z)
    return np.where(z > 0, z, 0)
