"""np.maximum writes its result into the array that was given.

fails: test_leaves_its_input_alone
hint: A function leaves its inputs as they were: work on a copy.
earns: 3.5
"""


def relu(z):
    if isinstance(z, np.ndarray):
        np.maximum(z, 0, out=z)
        return z
    return np.maximum(z, 0)
