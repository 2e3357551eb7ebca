"""It writes to the descriptors of the standard streams, past Python.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import os

    while True:
        os.write(1, b"x" * 2**20)
