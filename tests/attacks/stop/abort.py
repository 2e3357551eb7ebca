"""It aborts its process.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import os

    os.abort()
