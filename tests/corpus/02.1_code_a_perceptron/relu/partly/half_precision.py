"""Numbers of 16 bits have three digits, and end at 65,504.

fails: test_has_no_upper_limit, test_works_for_any_shape
hint: ReLU has no upper limit: a large number comes through as it is.
earns: 2
"""


def relu(z):
    return np.maximum(np.asarray(z).astype(np.float16), 0)
