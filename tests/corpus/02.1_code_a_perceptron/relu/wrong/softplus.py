"""The rounded relative of ReLU.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: This is softplus, a rounded ReLU: here the corner at 0 is sharp.
"""


def relu(z):
    return np.logaddexp(0, z)
