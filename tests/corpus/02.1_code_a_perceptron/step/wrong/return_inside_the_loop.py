"""The return stands in the loop, so that only the first element is answered.

fails: test_is_zero_below_and_one_above, test_keeps_the_shape
hint: Each number of the array gets an answer of its own: this is one for all.
"""


def step(z):
    for value in np.ravel(z):
        return 1 if value > 0 else 0
