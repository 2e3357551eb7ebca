"""The knots are turned into biases in place, in the caller's own array.

fails: test_leaves_its_inputs_alone
hint: The knots and values belong to the caller: work on a copy of them.
earns: 3.43
"""


def relu_net(knots, values):
    slopes = np.diff(values) / np.diff(knots)
    knots *= -1
    return np.ones(len(slopes)), knots[:-1], np.diff(slopes, prepend=0), values[0]
