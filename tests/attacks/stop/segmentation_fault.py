"""It reads from address 0.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import ctypes

    return ctypes.string_at(0)
