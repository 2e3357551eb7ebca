"""Negative elements are set to 0 where they are, which single numbers do not allow.

fails: test_has_no_upper_limit, test_takes_single_and_whole_numbers, test_leaves_its_input_alone
hint: ReLU has no upper limit: a large number comes through as it is.
earns: 2.5
"""


def relu(z):
    z[z < 0] = 0
    return z
