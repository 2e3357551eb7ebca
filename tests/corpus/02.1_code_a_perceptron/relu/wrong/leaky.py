"""A hundredth of the negative side leaks through.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: This is the leaky ReLU: here negative numbers become 0 and nothing else.
"""


def relu(z):
    z = np.asarray(z)
    return np.where(z > 0, z, 0.01 * z)
