"""It sleeps for a month.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import time

    time.sleep(30 * 24 * 3600)
