"""z / (1 + |z|) has the right ends and bends too slowly.

fails: test_has_the_right_values, test_keeps_the_shape, test_works_for_any_shape
hint: This curve bends alike, but too slowly: tanh is made of exponentials.
"""


def tanh(z):
    return np.asarray(z) / (1 + np.abs(z))
