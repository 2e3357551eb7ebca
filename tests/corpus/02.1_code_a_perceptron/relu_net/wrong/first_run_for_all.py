"""All pieces are taken to be as long as the first one.

fails: test_passes_through_its_knots, test_passes_through_any_knots
hint: A slope is rise over run: the knots need not be 1 apart.
"""


def relu_net(knots, values):
    h = knots[1] - knots[0]
    slopes = (values[1:] - values[:-1]) / h
    return np.ones(len(slopes)), -knots[:-1], np.diff(slopes, prepend=0), values[0]
