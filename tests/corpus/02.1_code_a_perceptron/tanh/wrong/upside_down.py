"""Numerator and denominator are exchanged.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape
hint: The fraction is upside down: the difference belongs on top.
"""


def tanh(z):
    z = np.clip(z, -300, 300)
    return (np.exp(z) + np.exp(-z)) / (np.exp(z) - np.exp(-z))
