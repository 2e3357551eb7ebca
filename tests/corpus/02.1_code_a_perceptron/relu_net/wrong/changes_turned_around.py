"""The change is old slope minus new one, for all but the first.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: A change of slope is the new one minus the old one: these are turned around.
"""


def relu_net(knots, values):
    slopes = np.diff(values) / np.diff(knots)
    w2 = np.append(slopes[0], slopes[:-1] - slopes[1:])
    return np.ones(len(slopes)), -knots[:-1], w2, values[0]
