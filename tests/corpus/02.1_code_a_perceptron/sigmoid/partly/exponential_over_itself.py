"""exp(z) / (1 + exp(z)) is nan where exp(z) is infinite.

fails: test_is_finite_far_out, test_does_not_overflow
hint: Far out the curve is flat: keep the exponential from growing beyond all bounds on either side.
earns: 4
"""


def sigmoid(z):
    grown = np.exp(z)
    return grown / (1 + grown)
