"""The bell curve's distribution has the same look and other values.

fails: test_has_the_right_values, test_works_for_any_shape
hint: The curve runs from 0 to 1 and crosses one half at 0, for each element on its own.
"""

from scipy.stats import norm


def sigmoid(z):
    return norm.cdf(z)
