"""The sign is turned before the comparison.

fails: test_keeps_positive_and_silences_negative, test_works_for_any_shape
hint: It is the other way around: positive numbers pass, negative ones do not.
"""


def relu(z):
    return np.maximum(0, -np.asarray(z))
