"""The slope is turned upside down: run over rise.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: Each hinge adds to the slope before it: its output weight is the change of slope at its knot.
"""


def relu_net(knots, values):
    slopes = np.diff(knots) / np.diff(values)
    return np.ones(len(slopes)), -knots[:-1], np.diff(slopes, prepend=0), values[0]
