"""The slopes are differences of the values: right only where the knots are 1 apart.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: A slope is rise over run: the knots need not be 1 apart.
"""


def relu_net(knots, values):
    slopes = np.diff(values)
    return np.ones(len(slopes)), -knots[:-1], np.diff(slopes, prepend=0), values[0]
