"""It walks over rows and columns by index, so that only arrays of one and two axes pass.

fails: test_works_for_any_shape, test_takes_single_and_whole_numbers
hint: Element by element: each number is compared with 0 on its own, and decimals and shape are kept.
earns: 2
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
