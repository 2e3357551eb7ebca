"""np.unique counts the digits that occur, and the others have no count.

fails: test_counts_the_digits, test_counts_any_digits
hint: Only digits that occur are counted: the others have a count too, 0.
earns: 2.67
"""


def describe(images, labels):
    digits, counts = np.unique(labels, return_counts=True)
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": counts.tolist(),
    }
