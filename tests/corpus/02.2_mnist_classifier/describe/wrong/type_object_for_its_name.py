"""The array's dtype object is given, and not its name as text.

fails: test_says_which_numbers, test_reads_any_numbers
hint: The name of the type is wanted, as text.
earns: 2.67
"""


def describe(images, labels):
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": images.dtype,
        "min": images.min(),
        "max": images.max(),
        "class_counts": np.bincount(labels, minlength=10),
    }
