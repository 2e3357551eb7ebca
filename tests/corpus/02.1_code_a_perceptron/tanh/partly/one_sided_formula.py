"""(e²ᶻ - 1) / (e²ᶻ + 1) is fine on the left, and nan on the right.

fails: test_is_finite_far_out
hint: Far out, two huge numbers are divided by each other and nothing sensible is left: keep the exponentials small.
earns: 3
"""


def tanh(z):
    grown = np.exp(2 * np.asarray(z, dtype=float))
    return (grown - 1) / (grown + 1)
