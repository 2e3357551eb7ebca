"""range(9) leaves out the nines.

fails: test_counts_the_digits, test_counts_any_digits
hint: These are nine counts: there are ten digits, from 0 to 9.
earns: 2.67
"""


def describe(images, labels):
    n, height, width = images.shape
    counts = [int((labels == digit).sum()) for digit in range(9)]
    return {
        "n": n,
        "height": height,
        "width": width,
        "dtype": images.dtype.name,
        "min": images.min().item(),
        "max": images.max().item(),
        "class_counts": counts,
    }
