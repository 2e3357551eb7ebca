"""The function reads the notebook's x_train and y_train, and not its arguments.

fails: test_says_how_many_and_how_large, test_counts_the_digits, test_reads_any_size, test_reads_any_numbers,
    test_counts_any_digits
hint: This describes other images than those that it was given.
earns: 0
"""


def describe(images, labels):
    return {
        "n": x_train.shape[0],
        "height": x_train.shape[1],
        "width": x_train.shape[2],
        "dtype": str(x_train.dtype),
        "min": x_train.min(),
        "max": x_train.max(),
        "class_counts": np.bincount(y_train, minlength=10).tolist(),
    }
