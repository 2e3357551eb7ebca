"""Smallest and largest are kept while a loop visits every pixel, from the first pixel on."""


def describe(images, labels):
    low = high = images[0, 0, 0]
    for pixel in images.flat:
        if pixel < low:
            low = pixel
        if pixel > high:
            high = pixel
    counts = {digit: 0 for digit in range(10)}
    for label in labels:
        counts[int(label)] = counts[int(label)] + 1
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": low,
        "max": high,
        "class_counts": list(counts.values()),
    }
