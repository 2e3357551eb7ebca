"""b1 is +knot, so the hinges wake up at minus the knots.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: A hinge wakes up where w1 x + b1 is 0: look at the sign of b1.
"""


def relu_net(knots, values):
    slopes = np.diff(values) / np.diff(knots)
    return np.ones(len(slopes)), knots[:-1], np.diff(slopes, prepend=0), values[0]
