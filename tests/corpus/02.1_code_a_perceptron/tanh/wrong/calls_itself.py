"""The library's function was imported under a name that the definition then covers: it calls itself for ever.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape, test_is_finite_far_out
hint: The curve runs from -1 to 1 and passes through 0 at 0.
earns: 0
"""

from numpy import tanh


def tanh(z):  # noqa: F811
    return tanh(z)
