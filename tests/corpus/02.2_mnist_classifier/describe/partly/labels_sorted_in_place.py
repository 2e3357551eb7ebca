"""The labels are sorted in place before they are counted, so the caller's labels no longer fit the images.

fails: test_counts_any_digits
hint: A function leaves its inputs as they were: work on a copy.
earns: 3.33
"""


def describe(images, labels):
    labels.sort()
    edges = np.searchsorted(labels, np.arange(11))
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": np.diff(edges),
    }
