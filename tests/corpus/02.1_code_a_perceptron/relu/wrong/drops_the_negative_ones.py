"""A filter takes the negative numbers away, and their places with them.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: Silenced numbers stay in their places, as 0: the shape is that of the input.
"""


def relu(z):
    z = np.asarray(z)
    return z[z > 0]
