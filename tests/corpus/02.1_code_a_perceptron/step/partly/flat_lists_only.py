"""The comprehension runs over a flat list: single numbers and tables of numbers fail in it.

fails: test_takes_single_and_whole_numbers, test_keeps_the_shape
hint: A single number and whole numbers are inputs like any other.
earns: 2.5
"""


def step(z):
    return [1 if value > 0 else 0 for value in z]
