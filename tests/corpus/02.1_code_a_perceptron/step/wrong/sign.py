"""np.sign answers -1 for negative numbers.

fails: test_is_zero_below_and_one_above, test_keeps_the_shape
hint: This is the sign: a step answers only 0 or 1.
"""


def step(z):
    return np.sign(z)
