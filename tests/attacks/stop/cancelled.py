"""It raises asyncio's CancelledError, which is no Exception.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import asyncio

    raise asyncio.CancelledError
