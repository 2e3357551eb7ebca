"""np.max gives the largest number of the whole array, not the larger of two.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: ReLU works element by element: every number of the array gets its own answer.
"""


def relu(z):
    return np.max(z)
