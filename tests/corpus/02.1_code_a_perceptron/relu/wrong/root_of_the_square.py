"""The root of the square is the distance from 0 in disguise.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape
hint: This is the distance from 0: negative numbers become 0, not positive.
"""


def relu(z):
    return np.sqrt(np.square(z))
