"""The counts are divided by the number of labels.

fails: test_counts_the_digits, test_counts_any_digits
hint: Counts are wanted, and not fractions.
earns: 2.67
"""


def describe(images, labels):
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": np.bincount(labels, minlength=10) / len(labels),
    }
