"""np.clip needed an upper end, and a thousand seemed enough.

fails: test_has_no_upper_limit
hint: ReLU has no upper limit: a large number comes through as it is.
"""


def relu(z):
    return np.clip(z, 0, 1000)
