"""A plain `if` decides once, and an array has no single truth.

fails: test_is_zero_below_and_one_above, test_keeps_the_shape
hint: A step has two answers only, silent (0) or firing (1), and each element of an array gets its own.
"""


def step(z):
    if z > 0:
        return 1
    else:
        return 0
