"""It decomposes a matrix so large that LAPACK takes minutes.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    return np.linalg.svd(np.random.rand(1_800, 1_800))[1].sum()
