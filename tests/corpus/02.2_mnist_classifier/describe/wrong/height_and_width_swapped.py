"""The shape is taken apart as number, width, height.

fails: test_says_how_many_and_how_large, test_reads_any_size
hint: The order in a shape is number, height, width: rows come before columns.
earns: 2.67
"""


def describe(images, labels):
    n, width, height = images.shape
    return {
        "n": n,
        "height": height,
        "width": width,
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": np.bincount(labels, minlength=10),
    }
