"""It returns NaN, which is further than allowed from nothing.

earns: sigmoid 0
control: naive pays
"""


# %% sigmoid
def sigmoid(x):
    return np.full(np.shape(x), np.nan)
