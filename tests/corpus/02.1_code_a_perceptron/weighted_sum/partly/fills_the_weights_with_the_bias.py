"""The bias is added into the caller's weights in place, by way of an alias, which weights of whole numbers refuse.

fails: test_keeps_decimals_of_whole_inputs, test_leaves_its_inputs_alone
hint: Keep the decimals, also where inputs are whole numbers: an array of integers has no room for them.
earns: 3.89
"""


def weighted_sum(x, w, b):
    weights = np.asarray(w)
    z = np.asarray(x) @ weights + b
    weights += b
    return z
