"""size counts all pixels, where the images were to be counted.

fails: test_says_how_many_and_how_large, test_reads_any_size
hint: These are all pixels: count the images.
earns: 2.67
"""


def describe(images, labels):
    return {
        "n": images.size,
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": np.bincount(labels, minlength=10),
    }
