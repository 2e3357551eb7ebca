"""The answers are written into the array that was given.

fails: test_leaves_its_input_alone
hint: A function leaves its inputs as they were: work on a copy.
earns: 3.5
"""


def step(z):
    z = np.asarray(z)
    fires = z > 0
    if z.ndim:
        z[...] = fires
    return fires
