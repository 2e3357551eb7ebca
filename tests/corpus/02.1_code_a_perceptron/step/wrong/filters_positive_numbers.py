"""Indexing with the mask gives the positive numbers themselves.

fails: test_is_zero_below_and_one_above, test_keeps_the_shape
hint: Silent numbers stay in their places, as 0: the shape is that of the input.
"""


def step(z):
    z = np.asarray(z)
    return z[z > 0]
