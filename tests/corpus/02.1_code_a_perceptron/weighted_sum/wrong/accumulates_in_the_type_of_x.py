"""The sum starts as zeros of the type of x, so that whole inputs cut every decimal off.

fails: test_keeps_decimals_of_whole_inputs
hint: Keep the decimals, also where inputs are whole numbers: an array of integers has no room for them.
"""


def weighted_sum(x, w, b):
    x = np.asarray(x)
    z = np.zeros_like(x[..., 0])
    for j in range(len(w)):
        z = z + (x[..., j] * w[j]).astype(x.dtype)
    return z + b
