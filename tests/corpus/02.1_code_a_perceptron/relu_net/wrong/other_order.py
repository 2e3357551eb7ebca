"""The parts come in another order, the two weights first.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: The parts come in another order than w1, b1, w2, b2.
"""


def relu_net(knots, values):
    slopes = np.diff(values) / np.diff(knots)
    return np.ones(len(slopes)), np.diff(slopes, prepend=0), -knots[:-1], values[0]
