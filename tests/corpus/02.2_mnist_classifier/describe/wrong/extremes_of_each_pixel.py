"""min and max go along the images only, so each is a picture and no number.

fails: test_says_which_numbers, test_reads_any_numbers
hint: All pixels of all images have one smallest and one largest: two plain numbers.
earns: 2.67
"""


def describe(images, labels):
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": images.min(axis=0),
        "max": images.max(axis=0),
        "class_counts": np.bincount(labels, minlength=10),
    }
