"""A comprehension over one row of numbers: a table of numbers or a single one fails in it.

fails: test_keeps_the_shape, test_works_for_any_shape, test_takes_single_and_whole_numbers
hint: Every element is judged on its own, so the result has the shape of the input.
earns: 1.5
"""


def relu(z):
    return [max(0, value) for value in z]
