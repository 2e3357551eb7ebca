"""The output weights are the slopes themselves, as if each hinge stopped at the next knot.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: These are the slopes: a hinge adds to those that run already, so it gives the change.
"""


def relu_net(knots, values):
    w2 = np.diff(values) / np.diff(knots)
    return np.ones(len(w2)), -knots[:-1], w2, values[0]
