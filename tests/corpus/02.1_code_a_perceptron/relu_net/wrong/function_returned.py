"""A function that interpolates comes back, not the parts of a network.

fails: test_passes_through_its_knots, test_passes_through_any_knots, test_stays_close_to_a_sine
hint: Return the four parts in this order: w1, b1, w2, b2.
earns: 0
"""


def relu_net(knots, values):
    return lambda x: np.interp(x, knots, values)
