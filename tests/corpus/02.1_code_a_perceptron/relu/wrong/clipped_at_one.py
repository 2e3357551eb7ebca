"""It is cut at 1, as if an output were a probability.

fails: test_keeps_positive_and_silences_negative, test_has_no_upper_limit, test_works_for_any_shape
hint: ReLU has no upper limit: how large the number is must come through.
"""


def relu(z):
    return np.clip(z, 0, 1)
