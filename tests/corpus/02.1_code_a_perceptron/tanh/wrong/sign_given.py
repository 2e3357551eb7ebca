"""Only the sign is left of the number.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape
hint: tanh bends smoothly between -1 and 1: it neither jumps nor breaks off.
"""


def tanh(z):
    return np.sign(z)
