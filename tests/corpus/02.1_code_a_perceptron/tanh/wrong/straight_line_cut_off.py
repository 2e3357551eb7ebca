"""The hard tanh: a line, cut at -1 and 1.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape
hint: tanh bends smoothly between -1 and 1: it neither jumps nor breaks off.
"""


def tanh(z):
    return np.clip(z, -1.0, 1.0)
