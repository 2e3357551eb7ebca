"""b2 is the last value: the network starts where it should end.

fails: test_passes_through_its_knots, test_passes_through_any_knots
hint: The shape is right and the height is not: the network starts at the first value.
"""


def relu_net(knots, values):
    slopes = np.diff(values) / np.diff(knots)
    return np.ones(len(slopes)), -knots[:-1], np.diff(slopes, prepend=0), values[-1]
