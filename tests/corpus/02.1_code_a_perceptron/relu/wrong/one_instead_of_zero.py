"""Negative numbers become 1, because `1 * z` was meant to make a copy.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: Each element on its own: ReLU silences negative numbers and lets positive ones through unchanged.
"""


def relu(z):
    z = np.asarray(z)
    return np.where(z < 0, 1, z)
