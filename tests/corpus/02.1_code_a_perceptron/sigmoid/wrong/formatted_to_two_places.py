"""Each number is written with two decimals and read again.

fails: test_has_the_right_values, test_works_for_any_shape, test_takes_single_numbers_and_equal_ones
hint: Do not round inside the function: it is the display that rounds.
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    values = [float(f"{0.5 + 0.5 * np.tanh(v / 2):.2f}") for v in z.ravel()]
    return np.reshape(values, z.shape)
