"""It returns words for the two answers.

fails: test_is_zero_below_and_one_above, test_is_zero_at_zero
hint: A step has two answers only, silent (0) or firing (1), and each element of an array gets its own.
earns: 0
"""


def step(z):
    return ["fires" if value > 0 else "silent" for value in np.ravel(z)]
