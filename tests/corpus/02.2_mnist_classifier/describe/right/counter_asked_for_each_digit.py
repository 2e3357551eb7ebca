"""A Counter is asked for each digit, and answers 0 for those that it has not met."""

from collections import Counter


def describe(images, labels):
    n, height, width = np.shape(images)
    found = Counter(np.asarray(labels).tolist())
    return dict(
        n=n,
        height=height,
        width=width,
        dtype=images.dtype.name,
        min=np.min(images),
        max=np.max(images),
        class_counts=[found[digit] for digit in range(10)],
    )
