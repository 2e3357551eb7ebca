"""The counts are a dictionary from digit to count, and no row of ten.

fails: test_counts_the_digits, test_counts_any_digits
hint: Ten counts, one for each digit from 0 to 9; a digit that does not occur counts 0.
earns: 2.67
"""


def describe(images, labels):
    counts = {}
    for label in labels:
        counts[int(label)] = counts.get(int(label), 0) + 1
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": counts,
    }
