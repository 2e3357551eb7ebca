"""The shift is subtracted in place, from the caller's scores.

fails: test_leaves_its_input_alone
hint: A function leaves its inputs as they were: work on a copy.
earns: 4.38
"""


def softmax(z):
    if isinstance(z, list) or z.dtype.kind != "f":
        z = np.array(z, dtype=float)
    z -= z.max(axis=-1, keepdims=True)
    powers = np.exp(z)
    return powers / powers.sum(axis=-1, keepdims=True)
