"""The inputs are multiplied where they are, so that the caller's array is changed and whole numbers refuse.

fails: test_keeps_decimals_of_whole_inputs, test_leaves_its_inputs_alone
hint: Keep the decimals, also where inputs are whole numbers: an array of integers has no room for them.
earns: 3.89
"""


def weighted_sum(x, w, b):
    x *= w
    return x.sum(axis=-1) + b
