"""A filter in the comprehension drops the silent numbers.

fails: test_is_zero_below_and_one_above, test_keeps_the_shape, test_takes_single_and_whole_numbers
hint: Silent numbers stay in their places, as 0: the shape is that of the input.
"""


def step(z):
    return [1 for value in np.atleast_1d(z) if value > 0]
