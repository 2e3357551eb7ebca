"""It sets elements by a mask on a copy, which a single number does not have.

fails: test_takes_single_and_whole_numbers
hint: A single number and whole numbers are inputs like any other.
earns: 3.5
"""


def step(z):
    out = z.copy()
    out[z > 0] = 1
    out[z <= 0] = 0
    return out
