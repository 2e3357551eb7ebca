"""The dictionary is an OrderedDict, and every number in it an array without axes."""

from collections import OrderedDict


def describe(images, labels):
    one_hot_rows = np.arange(10) == np.asarray(labels).reshape(-1, 1)
    return OrderedDict(
        n=np.array(images.shape[0]),
        height=np.array(images.shape[1]),
        width=np.array(images.shape[2]),
        dtype=images.dtype.name,
        min=np.array(images.min()),
        max=np.array(images.max()),
        class_counts=one_hot_rows.sum(axis=0),
    )
