"""The positive numbers are added up.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: ReLU works element by element: this adds up what it lets through.
"""


def relu(z):
    total = 0
    for value in np.ravel(z):
        total += max(0, value)
    return total
