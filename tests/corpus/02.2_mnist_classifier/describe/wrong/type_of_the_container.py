"""The type of the array, ndarray, is given for the type of the numbers in it.

fails: test_says_which_numbers, test_reads_any_numbers
hint: Which type have the numbers in `images`?
earns: 2.67
"""


def describe(images, labels):
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": type(images).__name__,
        "min": images.min(),
        "max": images.max(),
        "class_counts": np.bincount(labels, minlength=10),
    }
