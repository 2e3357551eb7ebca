"""The upper end is the largest number that came in, which is negative when all are.

fails: test_takes_single_and_whole_numbers
hint: A single number and whole numbers are inputs like any other.
"""


def relu(z):
    return np.clip(z, 0, np.max(z))
