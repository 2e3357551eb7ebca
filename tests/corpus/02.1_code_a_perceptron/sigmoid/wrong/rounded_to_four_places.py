"""The result is rounded for the display.

fails: test_has_the_right_values, test_works_for_any_shape, test_takes_single_numbers_and_equal_ones
hint: Do not round inside the function: it is the display that rounds.
"""


def sigmoid(z):
    return np.round(1 / (1 + np.exp(-np.clip(z, -100, 100))), 4)
