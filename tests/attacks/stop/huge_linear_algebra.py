"""It decomposes thousands of matrices in one call, so that LAPACK takes minutes and Python has no say.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    return np.linalg.svd(np.broadcast_to(np.random.rand(400, 400), (10_000, 400, 400)), compute_uv=False).sum()
