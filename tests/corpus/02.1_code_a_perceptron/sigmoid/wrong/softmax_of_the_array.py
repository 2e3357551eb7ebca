"""All exponentials together share the sum 1.

fails: test_has_the_right_values, test_works_for_any_shape, test_takes_single_numbers_and_equal_ones,
    test_is_finite_far_out
hint: This is softmax, which shares 1 among all: here each element is on its own.
"""


def sigmoid(z):
    grown = np.exp(z - np.max(z))
    return grown / grown.sum()
