"""The masked assignment is there and the return is not.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_has_no_upper_limit,
    test_works_for_any_shape, test_takes_single_and_whole_numbers
hint: Each element on its own: ReLU silences negative numbers and lets positive ones through unchanged.
earns: 0
"""


def relu(z):
    out = np.array(z, dtype=float)
    out[out < 0] = 0
