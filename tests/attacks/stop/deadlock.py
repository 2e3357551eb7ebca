"""It waits for a lock that it holds itself.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import threading

    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
