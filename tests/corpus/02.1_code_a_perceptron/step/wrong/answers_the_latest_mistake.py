"""A global list of answers is never emptied, so that each call also returns those of the calls before.

fails: test_is_zero_at_zero, test_keeps_the_shape
hint: At exactly 0 the neuron has not passed its threshold yet: it stays silent.
"""

answers_so_far = []


def step(z):
    for value in np.ravel(z):
        answers_so_far.append(int(value > 0))
    return answers_so_far
