"""Negative elements are set to 0 where they are, which single numbers do not allow.

fails: test_takes_single_and_whole_numbers, test_leaves_its_input_alone
hint: A single number and whole numbers are inputs like any other.
earns: 3
"""


def relu(z):
    z[z < 0] = 0
    return z
