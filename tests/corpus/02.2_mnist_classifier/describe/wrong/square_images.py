"""The height stands for the width as well, as if all images were square.

fails: test_says_how_many_and_how_large, test_reads_any_size
hint: Images need not be square: the width is a number of its own.
earns: 2.67
"""


def describe(images, labels):
    side = len(images[0])
    return {
        "n": len(images),
        "height": side,
        "width": side,
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": np.bincount(labels, minlength=10),
    }
