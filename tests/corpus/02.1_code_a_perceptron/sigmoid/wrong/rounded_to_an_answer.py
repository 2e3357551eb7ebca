"""The probability is turned into a yes or no.

fails: test_has_the_right_values, test_works_for_any_shape, test_takes_single_numbers_and_equal_ones
hint: This is a step, or a sigmoid that was rounded: the values between 0 and 1 are missing.
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(1 / (1 + np.exp(-np.clip(z, -99, 99))) > 0.5, 1, 0)
