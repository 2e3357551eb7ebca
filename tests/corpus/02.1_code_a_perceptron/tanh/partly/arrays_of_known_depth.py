"""Loops over rows and columns serve two axes, and a branch serves one.

fails: test_works_for_any_shape, test_is_finite_far_out
hint: Each element goes through the curve on its own, with all its digits and far beyond ±3.
earns: 2
"""


def tanh(z):
    if z.ndim == 1:
        return [np.tanh(value) for value in z]
    return [[np.tanh(value) for value in row] for row in z]
