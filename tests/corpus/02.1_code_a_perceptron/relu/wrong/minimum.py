"""np.minimum keeps the negative half.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_has_no_upper_limit,
    test_works_for_any_shape
hint: You kept the other half: positive numbers pass, negative ones do not.
"""


def relu(z):
    return np.minimum(0, z)
