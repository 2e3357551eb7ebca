"""The results are written into zeros of the input's type: whole numbers come out as 0.

fails: test_takes_single_numbers_and_equal_ones
hint: The input may be whole numbers, but the result has decimals: an array of integers would cut them off.
"""


def sigmoid(z):
    z = np.asarray(z)
    result = np.zeros_like(z)
    for index, value in np.ndenumerate(z):
        result[index] = 0.5 * (1 + np.tanh(0.5 * value))
    return result
