"""SciPy's softmax does it, told that the last axis is the one."""

import scipy.special


def softmax(z):
    return scipy.special.softmax(z, axis=-1)
