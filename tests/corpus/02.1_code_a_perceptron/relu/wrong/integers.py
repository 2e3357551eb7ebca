"""The result is cast to int.

fails: test_keeps_positive_and_silences_negative, test_works_for_any_shape, test_takes_single_and_whole_numbers
hint: Keep the decimals: the result of ReLU need not be a whole number.
"""


def relu(z):
    return np.maximum(z, 0).astype(int)
