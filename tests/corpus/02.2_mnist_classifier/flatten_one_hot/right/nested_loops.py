"""Loops fill arrays of zeros, one pixel and one label at a time."""


def flatten_images(images):
    if len(images.shape) == 2:
        images = np.array([images])
    n, h, w = images.shape
    flat = np.zeros((n, h * w))
    for i in range(n):
        for row in range(h):
            for column in range(w):
                flat[i, row * w + column] = images[i, row, column]
    return flat


def one_hot(labels, num_classes=10):
    rows = np.zeros((len(labels), num_classes), dtype=int)
    for i, label in enumerate(labels):
        rows[i, label] = 1
    return rows
