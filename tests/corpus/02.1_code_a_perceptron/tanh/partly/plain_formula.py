"""The formula as printed divides infinity by infinity far out.

fails: test_is_finite_far_out
hint: Far out, two huge numbers are divided by each other and nothing sensible is left: keep the exponentials small.
earns: 3
"""


def tanh(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
