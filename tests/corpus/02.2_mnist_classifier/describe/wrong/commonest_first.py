"""Counter.most_common sorts the counts by their size, so the places no longer say which digit.

fails: test_counts_the_digits, test_counts_any_digits
hint: The place says which digit: one count for each, from 0 to 9, and not the commonest first.
earns: 2.67
"""

import collections


def describe(images, labels):
    ranking = collections.Counter(labels.tolist()).most_common(10)
    return {
        "n": images.shape[0],
        "height": images.shape[1],
        "width": images.shape[2],
        "dtype": str(images.dtype),
        "min": images.min(),
        "max": images.max(),
        "class_counts": [count for _, count in ranking],
    }
