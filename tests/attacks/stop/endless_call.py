"""It never returns from a call.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    while True:
        pass
