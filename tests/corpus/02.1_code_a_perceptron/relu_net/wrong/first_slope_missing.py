"""Only the changes at the inner knots are kept: the first piece is flat.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: The first piece has a slope too: before it, the slope is 0.
"""


def relu_net(knots, values):
    slopes = np.diff(values) / np.diff(knots)
    w2 = np.diff(slopes)
    return np.ones(len(w2)), -knots[1:-1], w2, values[0]
