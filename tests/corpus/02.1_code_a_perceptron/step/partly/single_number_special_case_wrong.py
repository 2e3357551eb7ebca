"""Arrays are right; for a single number a special case asks for at least 1.

fails: test_takes_single_and_whole_numbers
hint: A single number and whole numbers are inputs like any other.
earns: 3.5
"""


def step(z):
    if isinstance(z, (int, float)):
        return 1 if z >= 1 else 0
    return np.where(np.asarray(z) > 0, 1, 0)
