"""A global list of answers is never emptied, so that each call also returns those of the calls before.

fails: test_takes_single_and_whole_numbers, test_keeps_the_shape
hint: A single number and whole numbers are inputs like any other.
"""

answers_so_far = []


def step(z):
    for value in np.ravel(z):
        answers_so_far.append(int(value > 0))
    return answers_so_far
