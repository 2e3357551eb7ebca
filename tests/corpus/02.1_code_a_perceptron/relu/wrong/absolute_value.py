"""Negative numbers turn positive.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_takes_single_and_whole_numbers
hint: This is the distance from 0: negative numbers become 0, not positive.
"""


def relu(z):
    return np.abs(z)
