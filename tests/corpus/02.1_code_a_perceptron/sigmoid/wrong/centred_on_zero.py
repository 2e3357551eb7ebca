"""The curve was stretched to run from -1 to 1.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: This curve runs from -1 to 1 and is centred on 0: sigmoid runs from 0 to 1.
"""


def sigmoid(z):
    return 2 / (1 + np.exp(-np.asarray(z, dtype=float))) - 1
