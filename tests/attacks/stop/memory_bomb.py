"""It keeps a megabyte more, again and again.

earns: sigmoid 0
control: naive takes memory 300
scale: MOST = 300
"""


# %% sigmoid
def sigmoid(x):
    import os

    MOST = 10**6
    hoard = [os.urandom(2**20) for _ in range(MOST)]
