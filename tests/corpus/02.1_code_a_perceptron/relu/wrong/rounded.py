"""The result is rounded to whole numbers.

fails: test_keeps_positive_and_silences_negative, test_works_for_any_shape
hint: Keep the decimals: the result of ReLU need not be a whole number.
"""


def relu(z):
    return np.rint(np.maximum(z, 0))
