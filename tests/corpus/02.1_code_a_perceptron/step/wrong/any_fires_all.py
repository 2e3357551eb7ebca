"""The error of `if` on an array was silenced with any(): one answer for all numbers.

fails: test_is_zero_below_and_one_above, test_keeps_the_shape
hint: Each number of the array gets an answer of its own: this is one for all.
"""


def step(z):
    if np.any(np.asarray(z) > 0):
        return 1
    return 0
