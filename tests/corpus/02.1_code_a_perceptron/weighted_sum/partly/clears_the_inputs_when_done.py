"""It uses the caller's array as working memory and leaves zeros behind.

fails: test_leaves_its_inputs_alone
hint: A function leaves its inputs as they were: work on a copy.
earns: 4.44
"""


def weighted_sum(x, w, b):
    z = np.dot(x, w) + b
    x[...] = 0
    return z
