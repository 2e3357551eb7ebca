"""Everything is printed, and nothing is returned.

fails: test_says_how_many_and_how_large, test_says_which_numbers, test_counts_the_digits, test_reads_any_size,
    test_reads_any_numbers, test_counts_any_digits
hint: An array knows its own shape: how many images, how many rows, how many columns.
earns: 0
"""


def describe(images, labels):
    print("n:", images.shape[0], "height:", images.shape[1], "width:", images.shape[2])
    print("dtype:", images.dtype, "min:", images.min(), "max:", images.max())
    print("class_counts:", np.bincount(labels, minlength=10))
