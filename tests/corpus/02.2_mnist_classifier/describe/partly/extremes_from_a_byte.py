"""The running minimum starts at 255 and the maximum at 0, which holds for bytes only.

fails: test_reads_any_numbers
hint: Type, smallest and largest pixel are those of these images, whatever they are.
earns: 3.33
"""


def describe(images, labels):
    smallest, largest = 255, 0
    for image in images:
        smallest = min(smallest, image.min())
        largest = max(largest, image.max())
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": smallest,
        "max": largest,
        "class_counts": np.bincount(labels, minlength=10),
    }
