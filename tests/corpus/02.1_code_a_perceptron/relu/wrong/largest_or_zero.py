"""max() over the array and 0 together: one number for all.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: ReLU works element by element: every number of the array gets its own answer.
"""


def relu(z):
    return max(0.0, *np.ravel(z))
