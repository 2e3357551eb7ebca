"""The function under its other name, from SciPy."""

from scipy.special import expit


def sigmoid(z):
    return expit(z)
