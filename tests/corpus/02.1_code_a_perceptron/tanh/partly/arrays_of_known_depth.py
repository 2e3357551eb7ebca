"""Loops over rows and columns serve two axes, and a branch serves one.

fails: test_takes_single_numbers
hint: A single number is an input like any other.
earns: 3.5
"""


def tanh(z):
    if z.ndim == 1:
        return [np.tanh(value) for value in z]
    return [[np.tanh(value) for value in row] for row in z]
