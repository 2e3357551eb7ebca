"""math.exp takes one number: an array makes it stop.

fails: test_has_the_right_values, test_works_for_any_shape, test_takes_single_numbers_and_equal_ones,
    test_is_finite_far_out, test_is_symmetric, test_does_not_overflow
hint: The curve runs from 0 to 1 and crosses one half at 0, for each element on its own.
earns: 0
"""

import math


def sigmoid(z):
    if z < -700:
        return 0.0
    return 1 / (1 + math.exp(-z))
