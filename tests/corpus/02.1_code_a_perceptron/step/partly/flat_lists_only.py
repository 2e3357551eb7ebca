"""The comprehension runs over a flat list: single numbers and tables of numbers fail in it.

fails: test_is_zero_at_zero, test_keeps_the_shape, test_takes_single_and_whole_numbers
hint: At exactly 0 the neuron has not passed its threshold yet: it stays silent.
earns: 1
"""


def step(z):
    return [1 if value > 0 else 0 for value in z]
