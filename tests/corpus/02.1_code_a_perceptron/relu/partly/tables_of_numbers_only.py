"""It walks over rows and columns by index, so that only arrays of one and two axes pass.

fails: test_has_no_upper_limit, test_works_for_any_shape, test_takes_single_and_whole_numbers
hint: ReLU has no upper limit: a large number comes through as it is.
earns: 1.5
"""


def relu(z):
    out = np.zeros(z.shape)
    if z.ndim == 1:
        for i in range(len(z)):
            out[i] = max(0, z[i])
    else:
        for i in range(z.shape[0]):
            for j in range(z.shape[1]):
                out[i, j] = max(0, z[i, j])
    return out
