"""The seven values come back in a tuple, without their names.

fails: test_says_how_many_and_how_large, test_says_which_numbers, test_counts_the_digits, test_reads_any_size,
    test_reads_any_numbers, test_counts_any_digits
hint: An array knows its own shape: how many images, how many rows, how many columns.
earns: 0
"""


def describe(images, labels):
    n, height, width = images.shape
    counts = np.bincount(labels, minlength=10).tolist()
    return n, height, width, str(images.dtype), images.min(), images.max(), counts
