"""It prints without end.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    while True:
        print("x" * 1000)
