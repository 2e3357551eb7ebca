"""A cast to unsigned bytes was to get rid of the signs: decimals and large numbers go as well.

fails: test_keeps_positive_and_silences_negative, test_has_no_upper_limit, test_works_for_any_shape
hint: Each element on its own: ReLU silences negative numbers and lets positive ones through unchanged.
"""


def relu(z):
    return np.asarray(z).astype(np.int64).astype(np.uint8)
