"""The hinges sit at the right end of their pieces.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: A hinge wakes up at the left end of its piece, and not at the right one.
"""


def relu_net(knots, values):
    slopes = np.diff(values) / np.diff(knots)
    return np.ones(len(slopes)), -knots[1:], np.diff(slopes, prepend=0), values[0]
