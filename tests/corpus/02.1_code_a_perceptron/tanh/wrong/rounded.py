"""The result is rounded to four places.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape
hint: Do not round inside the function: it is the display that rounds.
"""


def tanh(z):
    return np.round(np.tanh(z), 4)
