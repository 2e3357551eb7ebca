"""It answers 0 or 1.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_has_no_upper_limit,
    test_works_for_any_shape
hint: ReLU has no upper limit: how large the number is must come through.
"""


def relu(z):
    return np.where(np.asarray(z) > 0, 1, 0)
