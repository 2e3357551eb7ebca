"""bincount without a minimum length ends at the largest digit that occurs.

fails: test_counts_the_digits, test_counts_any_digits
hint: The counts end at the largest digit: 8 and 9 count 0.
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
        "class_counts": np.bincount(labels),
    }
