"""It prints one line of 100 MB.

earns: honest
control: naive takes memory 250
"""


# %% sigmoid
def sigmoid(x):
    LENGTH = 100 * 2**20
    print("x" * LENGTH)
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))
