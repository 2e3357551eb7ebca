"""tanh was written for sigmoid.

fails: test_has_the_right_values, test_works_for_any_shape, test_takes_single_numbers_and_equal_ones,
    test_is_finite_far_out
hint: This is tanh, which runs from -1 to 1: sigmoid runs from 0 to 1.
"""


def sigmoid(z):
    return np.tanh(z)
