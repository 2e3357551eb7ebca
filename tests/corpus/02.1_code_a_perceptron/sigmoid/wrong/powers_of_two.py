"""exp2 was taken for exp.

fails: test_has_the_right_values, test_works_for_any_shape
hint: The base of the power is the number e, not 2.
"""


def sigmoid(z):
    return 1 / (1 + np.exp2(-np.asarray(z, dtype=float)))
