"""The digits are counted from 1 to 9, as people count, and zero is forgotten.

fails: test_counts_the_digits, test_counts_any_digits
hint: Digit 0 is missing: the first count belongs to it.
earns: 2.67
"""


def describe(images, labels):
    n, height, width = images.shape
    counts = []
    for digit in range(1, 10):
        counts.append(list(labels).count(digit))
    return {
        "n": n,
        "height": height,
        "width": width,
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": counts,
    }
