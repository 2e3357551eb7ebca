"""What np.unique found is written into ten zeros, which are decimals."""


def describe(images, labels):
    class_counts = np.zeros(10)
    digits, how_often = np.unique(labels, return_counts=True)
    class_counts[digits] = how_often
    flat = np.sort(images.ravel())
    return {
        "class_counts": class_counts,
        "min": flat[0],
        "max": flat[-1],
        "n": images.shape[0],
        "height": images.shape[-2],
        "width": images.shape[-1],
        "dtype": str(images.dtype),
    }
