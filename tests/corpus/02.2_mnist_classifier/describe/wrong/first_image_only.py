"""Smallest and largest pixel are those of the first image.

fails: test_says_which_numbers, test_reads_any_numbers
hint: Read it from these images, all of them, and keep its decimals.
earns: 2.67
"""


def describe(images, labels):
    first = images[0]
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": first.min(),
        "max": first.max(),
        "class_counts": np.bincount(labels, minlength=10),
    }
