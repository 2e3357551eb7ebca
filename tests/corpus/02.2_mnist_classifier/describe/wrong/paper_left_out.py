"""Only pixels with ink are looked at, so the smallest is never 0.

fails: test_reads_any_numbers
hint: Type, smallest and largest pixel are those of these images, whatever they are.
earns: 3.33
"""


def describe(images, labels):
    ink = images[images != 0]
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": ink.min() if ink.size else 0,
        "max": ink.max() if ink.size else 0,
        "class_counts": np.bincount(labels, minlength=10),
    }
