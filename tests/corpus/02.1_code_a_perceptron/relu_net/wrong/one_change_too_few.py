"""np.diff shortens the list of changes: w2 has one entry less than w1.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: Every hidden unit has its three numbers: the first slope is a change as well, from 0.
earns: 0
"""


def relu_net(knots, values):
    slopes = np.diff(values) / np.diff(knots)
    return np.ones(len(slopes)), -knots[:-1], np.diff(slopes), values[0]
