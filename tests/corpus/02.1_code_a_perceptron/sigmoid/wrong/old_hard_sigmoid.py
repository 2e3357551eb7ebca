"""The straight line of slope 0.2 from an old textbook.

fails: test_has_the_right_values, test_works_for_any_shape
hint: This is a straight line cut off at both ends: the sigmoid is curved.
"""


def sigmoid(z):
    return np.clip(0.2 * np.asarray(z) + 0.5, 0, 1)
