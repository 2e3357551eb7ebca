"""A comprehension over one row: single numbers and tables stop it.

fails: test_works_for_any_shape, test_takes_single_numbers_and_equal_ones
hint: Each element goes through the curve on its own, with all its digits and far beyond ±5.
earns: 4
"""

import math


def sigmoid(z):
    return [1 / (1 + math.exp(-value)) if value > -700 else 0.0 for value in z]
