"""Results are written into a copy of the input: whole numbers stay whole.

fails: test_works_for_any_shape
hint: The input may be whole numbers, but the result has decimals: an array of integers would cut them off.
"""


def tanh(z):
    result = np.array(z)
    for index, value in np.ndenumerate(z):
        result[index] = np.tanh(value)
    return result
